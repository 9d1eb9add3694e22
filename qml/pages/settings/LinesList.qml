pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Every line that the tower can speak, with its switch.
ListView {
    id: list

    required property TowerLink link
    required property Desk desk

    clip: true
    topMargin: Theme.space
    Accessible.role: Accessible.List
    //: The list of protocols that the tower speaks, for a screen reader
    Accessible.name: qsTr("Lines")
    model: LinesModel {
        id: lines
        link: list.link
        onRefused: sentence => list.desk.say(sentence, null)
    }

    delegate: Item {
        id: row

        required property string name
        required property bool isEnabled
        required property string condition
        required property bool failed

        width: list.width
        implicitHeight: Theme.px(48)

        SwitchToggle {
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(200)
            text: row.name
            checked: row.isEnabled
            onToggled: lines.enable(row.name, checked)
        }

        BodyText {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(220)
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: row.condition
            color: row.failed ? Theme.fault : Theme.muted
        }
    }
}
