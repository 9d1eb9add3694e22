import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// How far an export or an import is, as long as there is one.
Rectangle {
    id: bar

    required property ArchiveTransfer transfer

    implicitHeight: visible ? Theme.px(40) : 0
    visible: transfer.busy
    color: Theme.surface

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        BodyText {
            //: How far an export is; %1 is a percentage
            text: (bar.transfer.exporting ? qsTr("Exporting, %1 %")
                //: How far an import is; %1 is a percentage
                : qsTr("Importing, %1 %")).arg(Math.round(bar.transfer.progress * 100))
            Accessible.role: Accessible.ProgressBar
            Accessible.name: text
        }

        FillBar {
            Layout.fillWidth: true
            fill: bar.transfer.progress
        }

        ActionButton {
            //: Button: ends an export or an import
            text: qsTr("Cancel")
            onClicked: bar.transfer.cancel()
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
