pragma ComponentBehavior: Bound

import QtQuick.Controls.Basic
import Clackstower.ViewModels
import Clackstower.Ui

ApplicationWindow {
    id: root

    required property TowerLink link

    width: 1280
    height: 800
    visible: true
    color: Theme.background
    title: qsTr("Clackstower")

    TowerStatus {
        id: status
        link: root.link
    }

    Label {
        anchors.centerIn: parent
        color: Theme.text
        text: status.onAir ? qsTr("On air") : qsTr("Off air")
    }
}
