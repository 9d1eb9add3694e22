pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The way of a message through this tower, step by step, as the journal has it.
ListView {
    id: trail

    required property MessageDetail message
    readonly property var words: ({
        //: A step of a message's way; %1 is a tower
        messageReceived: qsTr("Received from %1"),
        messageQueued: qsTr("Queued"),
        messageSent: qsTr("Sent to %1"),
        messageFailed: qsTr("%1 did not take it"),
        messageStonewalled: qsTr("Stonewalled: destroyed here"),
        messageRefused: qsTr("Refused"),
        messageDropped: qsTr("Dropped"),
        messageSetAside: qsTr("Set aside"),
        messageRestored: qsTr("Back in the queue"),
        messageArchived: qsTr("Archived"),
        messageTuned: qsTr("Tuned in"),
        messageHeld: qsTr("Held by a rule"),
        messageNotified: qsTr("You were told")
    })

    function judgement(step: var): string {
        if (!step.judged)
            return ""
        //: Step of a message's way; %1 is what was decided, %2 a rule's name, %3 its version
        return " · " + (step.rule !== "" ? qsTr("%1 by the rule \"%2\", version %3").arg(Words.verdict(step.verdict)).arg(step.rule).arg(step.version)
            //: Step of a message's way; %1 names stations
            : step.stations !== "" ? qsTr("tuned in by %1").arg(step.stations)
            //: Step of a message's way: it was passed on since nothing else was decided
            : qsTr("no rule applies"))
    }

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    model: message.trail
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Way through this tower")
    T.ScrollBar.vertical: ScrollLine {}

    delegate: Item {
        id: step

        required property var modelData
        readonly property string words: (trail.words[modelData.event] ?? modelData.event).replace("%1", modelData.who)

        width: trail.width
        height: texts.height + Theme.px(10)
        Accessible.role: Accessible.ListItem
        Accessible.name: words + ", " + note.text

        Rectangle {
            anchors.left: parent.left
            y: Theme.px(4)
            width: Theme.px(9)
            height: width
            radius: width / 2
            color: Theme.color(step.modelData.verdict)
        }

        Column {
            id: texts
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(22)

            BodyText {
                width: parent.width
                text: step.words
            }

            CaptionText {
                id: note
                width: parent.width
                wrapMode: Text.Wrap
                text: step.modelData.time + (step.modelData.note === "" ? "" : " · " + step.modelData.note) + trail.judgement(step.modelData)
                    //: How long the other tower took to answer
                    + (step.modelData.latency < 0 ? "" : " · " + qsTr("%L1 ms").arg(step.modelData.latency))
            }
        }
    }
}
