import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// One verb of a menu; with `keys` it names its shortcut.
T.MenuItem {
    id: control

    property string glyph: checkable ? (checked ? "check" : "") : ""
    property string keys: ""
    property bool destructive: false
    property bool begins: false // a group of its own

    readonly property color ink: destructive ? Theme.danger : Theme.text

    implicitWidth: Math.max(Theme.px(170), row.implicitWidth + shortcut.implicitWidth + Theme.px(44))
    implicitHeight: Theme.controlHeight
    hoverEnabled: true
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    opacity: enabled ? 1 : 0.5
    Accessible.name: text

    contentItem: Item {
        Row {
            id: row
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(14)
                height: width
                name: control.glyph
                color: control.ink
            }

            BodyText {
                text: control.text
                font: control.font
                color: control.ink
            }
        }

        CaptionText {
            id: shortcut
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            text: control.keys
        }
    }

    arrow: Glyph {
        visible: control.subMenu !== null
        x: control.mirrored ? Theme.px(8) : control.width - width - Theme.px(8)
        y: (control.height - height) / 2
        width: Theme.px(12)
        height: width
        name: "next"
        mirrored: control.mirrored
        color: Theme.muted
    }

    background: Rectangle {
        radius: Theme.px(5)
        color: control.highlighted ? Theme.selection : "transparent"

        Divider {
            width: parent.width
            visible: control.begins
        }
    }
}
