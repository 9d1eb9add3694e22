import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// How much was found, and of how much. A search that takes its time can be ended here.
Rectangle {
    id: foot

    required property ArchiveSearch found
    required property ArchiveKeeping keeping

    implicitHeight: Theme.px(found.searching ? 36 : 26)
    color: Theme.background

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        CaptionText {
            Layout.fillWidth: true
            text: foot.found.tally
                //: Follows how many were found: how many the archive holds, and what they cost on the disk
                + (foot.keeping.known ? " · " + qsTr("%L1 kept, %2 on the disk").arg(foot.keeping.messages).arg(foot.keeping.disk) : "")
        }

        ActionButton {
            visible: foot.found.searching
            //: Button: ends a search, what was found stays
            text: qsTr("Stop searching")
            implicitHeight: Theme.px(28)
            onClicked: foot.found.cancel()
        }
    }
}
