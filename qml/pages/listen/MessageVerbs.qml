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

    function copy(form: string) {
        //: Toast after copying
        desk.copy(message.copyAs(form), qsTr("Copied"))
    }

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

    ActionButton {
        text: qsTr("Copy")
        glyph: "down"
        onClicked: menu.popup(this, 0, height)
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

    ActionMenu {
        id: menu

        ActionMenuItem { text: qsTr("As it is"); onTriggered: verbs.copy("raw") }
        ActionMenuItem { text: qsTr("As JSON"); onTriggered: verbs.copy("json") }
        ActionMenuItem { text: qsTr("As CSV"); onTriggered: verbs.copy("csv") }
        ActionMenuItem { text: qsTr("As hex"); onTriggered: verbs.copy("hex") }
        ActionMenuItem { text: qsTr("As filter"); onTriggered: verbs.copy("filter") }
        ActionMenuItem { text: qsTr("Filter the list by it"); onTriggered: verbs.filterAsked(verbs.message.copyAs("filter")) }
    }
}
