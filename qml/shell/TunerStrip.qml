import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The head of the window: on air or not, the stations, live or paused. The same on every page.
Rectangle {
    id: strip

    required property TowerLink link
    required property Desk desk
    required property TowerStatus status

    implicitHeight: Theme.px(71)
    color: Theme.background

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        AirSwitch {
            Layout.preferredHeight: Theme.px(51)
            status: strip.status
            verbs: strip.desk.verbs
        }

        StationStrip {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(51)
            link: strip.link
            desk: strip.desk
        }

        ViewState {
            desk: strip.desk
            status: strip.status
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
