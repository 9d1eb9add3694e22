import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The foot of the window: how the tower is, in words, with the reason.
Rectangle {
    id: strip

    required property TowerStatus status
    required property Desk desk
    readonly property real drain: status.rateOut > 0 ? status.queued / status.rateOut : -1

    implicitHeight: Theme.px(28)
    color: Theme.surface
    Accessible.role: Accessible.StatusBar
    //: The strip at the foot of the window, for a screen reader
    Accessible.name: qsTr("Status") + ": " + towers.text + ", " + rates.text + ", " + queue.text + ", " + chip.Accessible.name

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.px(18)

        CaptionText {
            id: towers
            color: Theme.text
            //: Towers by state, in the status strip
            text: qsTr("%L1 alive · %L2 lost · %L3 new").arg(strip.status.alive).arg(strip.status.lost).arg(strip.status.fresh)
        }

        CaptionText {
            id: rates
            //: Messages a second that come and go
            text: qsTr("in %1/s · out %2/s").arg(Number(strip.status.rateIn).toLocaleString(Qt.locale(), "f", 1))
                .arg(Number(strip.status.rateOut).toLocaleString(Qt.locale(), "f", 1))
        }

        CaptionText {
            id: queue
            //: How many messages wait in this tower's queue
            text: qsTr("queue %L1").arg(strip.status.queued)
                //: How long the queue will take at today's rate
                + (strip.drain > 0 ? ", " + qsTr("drains in %L1 s").arg(Math.round(strip.drain)) : "")
        }

        Item {
            Layout.fillWidth: true
            implicitHeight: chip.implicitHeight

            HealthChip {
                id: chip
                anchors.left: parent.left
                width: Math.min(implicitWidth, parent.width)
                status: strip.status
                onClicked: strip.desk.go("settings", {})
            }
        }

        CaptionText {
            text: strip.status.lines
            visible: strip.width > Theme.px(720)
        }
    }
}
