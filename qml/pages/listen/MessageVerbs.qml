import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one can do about a message.
Flow {
    id: verbs

    required property MessageDetail message
    required property FeedModel feed
    required property Desk desk
    signal filterAsked(string text)

    spacing: Theme.space

    ActionButton {
        kind: "primary"
        text: qsTr("Make rule…")
        onClicked: verbs.desk.verbs.run("listen.rule")
    }

    ActionButton {
        text: qsTr("Tune in…")
        hint: Words.definition("tunein")
        onClicked: verbs.desk.verbs.run("listen.tune")
    }

    ActionButton {
        text: qsTr("Archive…")
        hint: Words.definition("archive")
        onClicked: verbs.desk.verbs.run("listen.archive")
    }

    CopyButton {
        message: verbs.message
        desk: verbs.desk

        ActionMenuItem { text: qsTr("Filter the list by it"); onTriggered: verbs.filterAsked(verbs.message.copyAs("filter")) }
    }

    ActionButton {
        //: Verb: marks the message in the list, or takes the mark away
        text: qsTr("Mark")
        glyph: "marked"
        onClicked: verbs.feed.mark(verbs.feed.rowOf(verbs.message.serial))
    }

    ActionButton {
        text: qsTr("Show in context")
        onClicked: verbs.desk.verbs.run("listen.context")
    }

    ActionButton {
        kind: "danger"
        text: qsTr("Stonewall…")
        hint: Words.definition("stonewall")
        onClicked: verbs.desk.verbs.run("listen.stonewall")
    }

    ActionButton {
        text: qsTr("Ignore tower")
        hint: Words.definition("ignore")
        enabled: verbs.message.from !== ""
        onClicked: verbs.desk.verbs.run("listen.ignore")
    }
}
