pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// What the table shows, and the verbs that need no row.
Rectangle {
    id: bar

    property alias search: entry.text
    required property Desk desk
    property var states: []
    property bool restored: false
    readonly property var wish: ({ text: search, states: states })
    signal announceAsked
    signal addAsked
    signal listAsked

    Component.onCompleted: {
        const last = desk.recall("towers.filter")
        states = last.states ?? []
        entry.text = last.text ?? ""
        restored = true
    }
    onWishChanged: if (restored)
        desk.remember("towers.filter", wish)

    Layout.fillWidth: true
    implicitHeight: flow.implicitHeight + 2 * Theme.space
    color: Theme.background

    Flow {
        id: flow
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.margin
        spacing: Theme.space

        TextEntry {
            id: entry
            width: Theme.px(230)
            glyph: "search"
            //: Placeholder of the field that filters the towers
            placeholderText: qsTr("Name, line, note or key")
        }

        Repeater {
            model: ["alive", "new", "lost", "dead"]

            ToggleChip {
                required property string modelData

                height: Theme.controlHeight
                text: Words.state(modelData)
                checked: bar.states.includes(modelData)
                onCheckedChanged: bar.toggle(modelData, checked)
            }
        }

        ActionButton {
            //: Button: opens the dialog to announce our tower
            text: qsTr("Announce to…")
            kind: "primary"
            onClicked: bar.announceAsked()
        }

        ActionButton {
            //: Button: adds a tower without contact
            text: qsTr("Add…")
            onClicked: bar.addAsked()
        }

        ActionButton {
            //: Button: lists of towers, to take over and to hand on
            text: qsTr("Lists…")
            onClicked: bar.listAsked()
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    function begin() {
        entry.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    function toggle(state: string, on: bool) {
        if (states.includes(state) !== on)
            states = on ? states.concat([state]) : states.filter(each => each !== state)
    }
}
