pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// On air or off air, in words. Going off air asks first: others can no longer reach the tower.
T.Button {
    id: control

    required property TowerStatus status
    required property VerbTable verbs

    //: The tower is reachable by others
    text: status.onAir ? qsTr("On air")
        //: The tower neither listens nor sends
        : qsTr("Off air")
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    //: What a click on the air switch does
    Accessible.description: status.onAir ? qsTr("Go off air") : qsTr("Go on air")
    onClicked: status.onAir ? leave() : status.goOnAir()

    function leave() {
        const dialog = confirm.get() as ConfirmDialog
        dialog.ask([])
    }

    contentItem: Row {
        spacing: Theme.space

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(10)
            height: width
            name: control.status.onAir ? "alive" : "new"
            color: control.status.onAir ? Theme.color("alive") : Theme.muted
        }

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            font.weight: Font.DemiBold
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: "transparent"
        border.color: Theme.outline
        border.width: Theme.frame

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        }

        FocusRing {
            here: control.activeFocus
        }
    }

    Command {
        table: control.verbs
        verb: "air.on"
        enabled: !control.status.onAir
        onTriggered: control.status.goOnAir()
    }

    Command {
        table: control.verbs
        verb: "air.off"
        enabled: control.status.onAir
        onTriggered: control.leave()
    }

    OnDemand {
        id: confirm
        content: ConfirmDialog {
            question: qsTr("Go off air?")
            //: Below the question whether to go off air
            explanation: qsTr("Nothing is received or sent until you go on air again. What waits in the queue stays.")
            //: Button: leave the network for now
            verb: qsTr("Go off air")
            onAgreed: control.status.goOffAir()
        }
    }
}
