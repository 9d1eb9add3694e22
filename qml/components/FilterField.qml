pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// Where one writes a filter: coloured, with a fault underlined and said below, and with what could stand at the cursor
// on Down or while one types. Tab takes the likeliest, Enter accepts the whole; the field grows with what is written.
ColumnLayout {
    id: field

    property alias text: edit.text
    property alias placeholderText: edit.placeholderText
    property string label: ""
    readonly property FilterText filter: FilterText {
        text: edit.text
        cursor: edit.cursorPosition
        onChanged: if (edit.activeFocus) soon.start()
    }
    readonly property bool valid: filter.valid
    signal accepted
    signal dismissed // Escape, with no candidates to close

    spacing: Theme.px(3)

    function begin() {
        edit.forceActiveFocus(Qt.ShortcutFocusReason)
        edit.selectAll()
    }

    function clear() {
        edit.clear()
    }

    T.ScrollView {
        id: view
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.controlHeight, Math.min(edit.implicitHeight, Theme.px(132)))
        contentWidth: availableWidth
        clip: true

        background: Rectangle {
            color: Theme.raised
            border.color: edit.activeFocus ? Theme.focus : field.valid ? Theme.outline : Theme.fault
            border.width: edit.activeFocus ? 2 : Theme.frame
            radius: Theme.radius

            Glyph {
                anchors.left: parent.left
                anchors.leftMargin: Theme.px(10)
                y: (Theme.controlHeight - height) / 2
                name: "filter"
                width: Theme.px(14)
                height: width
                color: Theme.muted
            }
        }

        T.ScrollBar.vertical: ScrollLine {
            parent: view
            x: view.mirrored ? 0 : view.width - width
            height: view.height
            policy: edit.implicitHeight > view.height + 1 ? T.ScrollBar.AsNeeded : T.ScrollBar.AlwaysOff
        }

        FilterArea {
            id: edit
            filter: field.filter
            flipped: view.mirrored
            Accessible.name: field.label
            Accessible.description: field.valid ? "" : fault.text
            Keys.onPressed: event => keys.press(event)
            onActiveFocusChanged: if (!activeFocus) choices.close()
        }
    }

    Timer {
        id: soon
        interval: 0 // after the cursor has moved
        onTriggered: keys.typed()
    }

    FilterKeys {
        id: keys
        edit: edit
        filter: field.filter
        choices: choices
        onAccepted: field.accepted()
        onDismissed: field.dismissed()
    }

    FilterChoices {
        id: choices
        parent: edit
        filter: field.filter
        x: Math.min(edit.cursorRectangle.x, edit.width - width)
        y: edit.cursorRectangle.y + edit.cursorRectangle.height + Theme.px(4)
        onChosen: which => keys.take(which)
    }

    CaptionText {
        id: fault
        Layout.fillWidth: true
        visible: !field.valid
        color: Theme.fault
        wrapMode: Text.Wrap
        //: What is wrong with a filter; %1 counts characters from 1
        text: qsTr("Column %1: %2").arg(field.filter.faultColumn).arg(field.filter.fault)
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
