import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The foot of the window: how the tower is, in words, with the reason.
Rectangle {
    id: strip

    required property TowerStatus status
    required property Desk desk

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
            text: strip.status.towersText
        }

        CaptionText {
            id: rates
            text: strip.status.ratesText
        }

        CaptionText {
            id: queue
            text: strip.status.queueText
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
