import QtQuick
import Clackstower.Items
import Clackstower.Ui

// The ground of a row: striped, chosen, under the pointer. `sentence` is what a screen reader says about the row.
Rectangle {
    id: row

    property bool odd: false
    property bool chosen: false
    property bool current: false
    property bool listHasFocus: false
    property string sentence: ""
    signal picked(int modifiers)
    signal opened
    signal menuAsked

    implicitHeight: Theme.rowHeight
    color: chosen ? Theme.selection : odd ? Theme.surface : Theme.background
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: picked(Qt.NoModifier)

    Rectangle {
        anchors.fill: parent
        visible: row.current && row.listHasFocus && Keyboard.leads
        color: "transparent"
        border.color: Theme.focus
        border.width: 2
    }

    Rectangle {
        anchors.fill: parent
        visible: hover.hovered && !row.chosen
        color: Theme.hover
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: (point, button) => row.picked(point.modifiers)
        onDoubleTapped: row.opened()
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.menuAsked()
    }
}
