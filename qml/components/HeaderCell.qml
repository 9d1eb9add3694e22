import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// The head of one column.
T.AbstractButton {
    id: cell

    required property TableColumn column
    required property TableColumns columns
    signal choiceAsked

    readonly property bool sorted: columns.sortKey === column.key
    readonly property int forward: columns.mirrored ? -1 : 1

    x: column.x + (drag.active ? drag.activeTranslation.x : 0)
    z: drag.active ? 1 : 0
    width: column.width
    visible: column.shown
    text: column.title
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    font.family: Theme.family
    font.pixelSize: Theme.captionSize
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: text.length === 1 ? column.hint : text
    //: How a table is sorted by this column, for a screen reader
    Accessible.description: !sorted ? "" : columns.descending ? qsTr("sorted, last first") : qsTr("sorted, first first")
    onClicked: columns.sortBy(column.key)

    Keys.onMenuPressed: choiceAsked()
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Right ? forward : event.key === Qt.Key_Left ? -forward : 0
        event.accepted = step !== 0 && (event.modifiers & (Qt.AltModifier | Qt.ShiftModifier))
        if (event.accepted && (event.modifiers & Qt.AltModifier))
            columns.move(column.key, step)
        else if (event.accepted)
            columns.resize(column.key, column.width + step * Theme.px(10))
    }

    contentItem: Item {
        Row {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: cell.column.numeric ? undefined : parent.left
            anchors.right: cell.column.numeric ? parent.right : undefined
            anchors.margins: Theme.space
            spacing: Theme.px(4)

            BodyText {
                width: Math.min(implicitWidth, Math.max(0, cell.width - 2 * Theme.space - (sign.visible ? Theme.px(14) : 0)))
                text: cell.text
                font: cell.font
                color: cell.sorted ? Theme.text : Theme.muted
            }

            Glyph {
                id: sign
                visible: cell.sorted
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(10)
                height: width
                name: cell.columns.descending ? "down" : "up"
                color: Theme.muted
            }
        }
    }

    background: Rectangle {
        color: cell.down ? Theme.pressed : cell.hovered && cell.column.sortable ? Theme.hover : "transparent"

        FocusRing {
            here: cell.activeFocus
            anchors.margins: 1
            radius: Theme.px(4)
        }
    }

    DragHandler {
        id: drag
        target: null
        yAxis.enabled: false
        onActiveChanged: if (!active) cell.drop(activeTranslation.x)
    }

    function drop(distance: real) {
        const places = Math.round(distance / Math.max(cell.width, Theme.px(80)))
        if (places !== 0)
            columns.move(column.key, places * forward)
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: cell.choiceAsked()
    }

    Item {
        anchors.right: parent.right
        width: Theme.px(8)
        height: parent.height

        HoverHandler {
            cursorShape: Qt.SplitHCursor
        }

        DragHandler {
            target: null
            grabPermissions: PointerHandler.CanTakeOverFromAnything
            onActiveTranslationChanged: cell.columns.resize(cell.column.key, start + activeTranslation.x * cell.forward)
            onActiveChanged: start = cell.column.width

            property real start: 0
        }
    }

    Hint {
        text: cell.column.hint
        shown: cell.hovered || cell.visualFocus
    }
}
