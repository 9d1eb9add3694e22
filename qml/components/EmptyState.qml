import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.Ui

// Says what is missing and what one can do about it; the actions are its children.
Item {
    id: root

    property string glyph: ""
    property string title: ""
    property string text: ""
    default property alias actions: row.data

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: title + " " + text

    ColumnLayout {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(420))
        spacing: Theme.space

        Glyph {
            Layout.alignment: Qt.AlignHCenter
            visible: name !== ""
            Layout.preferredWidth: Theme.px(36)
            Layout.preferredHeight: Theme.px(36)
            name: root.glyph
            color: Theme.muted
        }

        BodyText {
            Layout.fillWidth: true
            text: root.title
            font.pixelSize: Theme.heroSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }

        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.text
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }

        Flow {
            id: row
            Layout.topMargin: Theme.space
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: column.width
            spacing: Theme.space
        }
    }
}
