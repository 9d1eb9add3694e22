import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// One verb with its words and its keys.
T.ItemDelegate {
    id: row

    required property int index
    required property string verb
    required property string consequence
    required property string page
    required property string keys
    required text

    implicitHeight: Theme.px(44)
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    //: A verb and its key, read aloud as one sentence
    Accessible.name: keys === "" ? text : qsTr("%1, %2").arg(text).arg(keys)
    Accessible.description: consequence

    contentItem: Item {
        BodyText {
            x: row.mirrored ? parent.width - width - Theme.space : Theme.space
            y: Theme.px(4)
            text: row.text
        }

        CaptionText {
            x: row.mirrored ? parent.width - width - Theme.space : Theme.space
            y: Theme.px(23)
            width: parent.width - shortcut.width - 3 * Theme.space
            text: row.consequence
        }

        FixedText {
            id: shortcut
            x: row.mirrored ? Theme.space : parent.width - width - Theme.space
            anchors.verticalCenter: parent.verticalCenter
            text: row.keys
            color: Theme.muted
        }
    }

    background: Rectangle {
        radius: Theme.px(5)
        color: row.highlighted ? Theme.selection : row.hovered ? Theme.hover : "transparent"

        FocusRing {
            here: row.ListView.isCurrentItem && row.ListView.view.activeFocus
            anchors.margins: 1
            radius: parent.radius
        }
    }
}
