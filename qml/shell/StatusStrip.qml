import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The foot of the window: how the tower is, in words.
Rectangle {
    id: strip

    required property TowerStatus status

    implicitHeight: Theme.px(28)
    color: Theme.surface
    Accessible.role: Accessible.StatusBar
    //: The strip at the foot of the window, for a screen reader
    Accessible.name: qsTr("Status")

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.px(20)

        CaptionText {
            Layout.fillWidth: true
            //: Status strip: how many messages wait in this tower's queue
            text: qsTr("queue %L1").arg(strip.status.queued)
        }
    }
}
