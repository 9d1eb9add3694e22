import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// One place on the rail: sign and word.
T.AbstractButton {
    id: control

    required property string name
    required property string hint
    property bool chosen: false

    implicitWidth: Math.ceil(word.implicitWidth) + Theme.px(6)
    implicitHeight: Theme.px(53)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selectable: true
    Accessible.selected: chosen

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.px(4)

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.px(21)
                height: width
                name: control.name
                color: control.chosen ? Theme.text : Theme.muted
            }

            BodyText {
                id: word
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, control.width)
                text: control.text
                font.pixelSize: Theme.captionSize
                font.weight: control.chosen ? Font.DemiBold : Font.Normal
                color: control.chosen ? Theme.text : Theme.muted
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.chosen ? Theme.selection : control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"

        FocusRing {
            here: control.activeFocus
        }
    }

    Hint {
        beside: true
        text: control.hint
        shown: control.hovered || control.visualFocus
    }
}
