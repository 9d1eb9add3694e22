import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// Says that what one looks at is a file, and not what passes by.
Rectangle {
    id: bar

    required property CaptureModel capture
    required property ArchiveTransfer transfer
    required property Desk desk

    implicitHeight: visible ? row.implicitHeight + Theme.px(12) : 0
    visible: capture.open || capture.reading
    color: Theme.selection

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        Glyph {
            Layout.preferredWidth: Theme.px(16)
            Layout.preferredHeight: Theme.px(16)
            name: "table"
            color: Theme.text
        }

        BodyText {
            id: words
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            //: How far a file is read; %1 is its name, %2 a percentage
            text: bar.capture.reading ? qsTr("Reading %1, %2 %").arg(bar.capture.name).arg(Math.round(bar.capture.progress * 100))
                //: Over the list while the messages of a file are shown; %1 is its name, %2 are two times
                : qsTr("You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.", "", bar.capture.received)
                    .arg(bar.capture.name).arg(bar.capture.span) + (bar.capture.notes !== "" ? " " + bar.capture.notes : "")
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        ActionButton {
            visible: bar.capture.open && !bar.capture.reading
            glyph: "import"
            //: Button: keeps the messages of the file that is looked at
            text: qsTr("Import into the archive")
            enabled: !bar.transfer.busy
            onClicked: bar.transfer.importFrom(bar.capture.path)
        }

        ActionButton {
            visible: bar.capture.reading
            //: Button: ends the reading of a file
            text: qsTr("Cancel")
            onClicked: bar.capture.cancel()
        }

        ActionButton {
            visible: bar.capture.open && !bar.capture.reading
            glyph: "close"
            //: Button: puts the file away that is looked at, and shows again what passes by
            text: qsTr("Close")
            onClicked: bar.desk.verbs.run("listen.close")
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
