import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// One line over the page: what keeps the tower from working, until it is mended or put away.
Rectangle {
    id: bar

    required property Program program

    visible: program.trouble !== ""
    implicitHeight: row.implicitHeight + Theme.px(12)
    color: Theme.raised
    Accessible.role: Accessible.AlertMessage
    Accessible.name: program.trouble

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        Glyph {
            Layout.preferredWidth: Theme.glyphSize
            Layout.preferredHeight: Theme.glyphSize
            name: "warning"
            color: Theme.fault
        }

        BodyText {
            Layout.fillWidth: true
            text: bar.program.trouble
            wrapMode: Text.Wrap
            maximumLineCount: 4
        }

        ActionButton {
            kind: "quiet"
            glyph: "close"
            //: Button that puts a message away
            hint: qsTr("Dismiss")
            onClicked: bar.program.dismissTrouble()
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
