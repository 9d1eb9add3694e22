import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// How the tower is, in a word and with the reason: whether others can call it, and what is in the way. Leads to the
// settings, where a self-test says more.
T.AbstractButton {
    id: chip

    required property TowerStatus status

    readonly property int quietAfter: 900 // seconds without a caller, after which nobody knows whether one still could
    readonly property bool called: status.sinceCall >= 0
    readonly property bool quiet: called && status.sinceCall > quietAfter
    readonly property string sign: status.fault !== "" ? "warning" : !status.onAir ? "ignored" : !called || quiet ? "new" : "alive"
    readonly property string reason: status.fault !== "" ? status.fault
        //: Reason for the word "Off air"
        : !status.onAir ? qsTr("nobody can call in, and nothing is sent")
        //: The tower takes calls from this machine only; %1 is a port
        : status.local && !called ? qsTr("listening on %1, for this machine only").arg(status.port)
        //: %1 is a port; the tower calls others, and none has called it
        : !called && status.alive > 0 ? qsTr("can call out, and has not been called: a router may be in the way, let it forward port %1").arg(status.port)
        //: %1 is a port
        : !called ? qsTr("listening on %1, and nobody has called in yet: announce to a tower").arg(status.port)
        //: %1 is a port, %2 a number of minutes
        : quiet ? qsTr("listening on %1; last caller %L2 min ago: whether others still reach it is unknown").arg(status.port).arg(Math.round(status.sinceCall / 60))
        //: %1 is a port, %2 a number of seconds
        : qsTr("listening on %1; last caller %L2 s ago").arg(status.port).arg(status.sinceCall)

    //: Health of the tower in a word: a line of it does not work
    text: status.fault !== "" ? qsTr("Trouble")
        //: Health of the tower in a word
        : !status.onAir ? qsTr("Off air")
        //: Health of the tower in a word: it reaches others, and nobody has reached it
        : !called && status.alive > 0 && !status.local ? qsTr("Not reached")
        //: Health of the tower in a word: nobody has called it yet
        : !called ? qsTr("Waiting")
        //: Health of the tower in a word: nobody has called it for long
        : quiet ? qsTr("Quiet")
        //: Health of the tower in a word: others call it
        : qsTr("Reachable")
    implicitHeight: Theme.px(24)
    implicitWidth: Math.ceil(Theme.px(12) + word.implicitWidth + sentence.implicitWidth + 2 * Theme.px(6) + leftPadding + rightPadding) + 1
    leftPadding: Theme.px(6)
    rightPadding: Theme.px(6)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text + ": " + reason

    contentItem: Row {
        spacing: Theme.px(6)

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(12)
            height: width
            name: chip.sign
            color: chip.status.fault !== "" ? Theme.fault : Theme.color(chip.sign)
        }

        CaptionText {
            id: word
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: chip.status.fault !== "" ? Theme.fault : Theme.text
        }

        CaptionText {
            id: sentence
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, chip.availableWidth - Theme.px(12) - word.width - 2 * Theme.px(6))
            text: chip.reason
        }
    }

    background: Rectangle {
        radius: Theme.px(6)
        color: chip.down ? Theme.pressed : chip.hovered ? Theme.hover : "transparent"

        FocusRing {
            here: chip.activeFocus
            anchors.margins: 0
            radius: parent.radius
        }
    }

    Hint {
        above: true
        text: chip.reason
        shown: chip.hovered || chip.visualFocus
    }
}
