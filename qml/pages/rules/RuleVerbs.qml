import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one can do about the book, by keys, buttons and the palette alike.
Item {
    id: verbs

    required property Desk desk
    required property RulesModel rules
    required property RuleList list
    required property RuleDraft draft
    signal newAsked
    signal scriptsAsked
    signal importAsked
    signal exportAsked
    signal saveAsked
    readonly property bool hasRule: list.current !== ""
    readonly property alias undo: undoCommand

    Command {
        table: verbs.desk.verbs
        verb: "rules.new"
        onTriggered: verbs.newAsked()
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.save"
        enabled: verbs.draft.dirty && verbs.draft.fault === ""
        onTriggered: verbs.saveAsked()
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.switch"
        within: verbs.list.view
        enabled: verbs.hasRule
        onTriggered: verbs.rules.toggle(verbs.list.current)
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.up"
        within: verbs.list.view
        enabled: verbs.hasRule
        onTriggered: verbs.rules.move(verbs.list.current, verbs.list.view.currentIndex - 1)
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.down"
        within: verbs.list.view
        enabled: verbs.hasRule
        onTriggered: verbs.rules.move(verbs.list.current, verbs.list.view.currentIndex + 1)
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.zero"
        enabled: verbs.hasRule
        onTriggered: verbs.rules.resetHits(verbs.list.current)
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.remove"
        within: verbs.list.view
        enabled: verbs.hasRule
        onTriggered: verbs.rules.remove(verbs.list.current)
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.scripts"
        onTriggered: verbs.scriptsAsked()
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.import"
        onTriggered: verbs.importAsked()
    }

    Command {
        table: verbs.desk.verbs
        verb: "rules.export"
        onTriggered: verbs.exportAsked()
    }

    Command {
        id: undoCommand
        table: verbs.desk.verbs
        verb: "rules.undo"
        enabled: verbs.rules.lastChange !== ""
        onTriggered: verbs.rules.undo()
    }
}
