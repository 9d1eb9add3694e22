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

    text: status.health
    implicitHeight: Theme.px(24)
    implicitWidth: Math.ceil(Theme.px(12) + word.implicitWidth + sentence.implicitWidth + 2 * Theme.px(6) + leftPadding + rightPadding) + 1
    leftPadding: Theme.px(6)
    rightPadding: Theme.px(6)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text + ": " + status.healthReason

    contentItem: Row {
        spacing: Theme.px(6)

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(12)
            height: width
            name: chip.status.healthSign
            color: chip.status.fault !== "" ? Theme.fault : Theme.color(chip.status.healthSign)
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
            text: chip.status.healthReason
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
        text: chip.status.healthReason
        shown: chip.hovered || chip.visualFocus
    }
}
