pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What becomes of which message: the book in its order, the rule that is open, and what it would mean.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Rules")
    detailWidth: Theme.px(500)
    detailHeight: height * 0.62

    // Another page has a condition for a rule: {filter, action}.
    onArgumentChanged: if (argument && argument.filter !== undefined) write(argument.filter, argument.action ?? "")

    function write(filter: string, action: string) {
        list.choose("")
        draft.create(filter, action)
        desk.detailShown = true
        editor.begin()
    }

    readonly property bool loaded: rules.loaded
    onLoadedChanged: if (!draft.present) list.begin()

    readonly property RulesModel rulesSource: RulesModel {
        id: rules
        link: page.link
        active: page.visible
        unsaved: draft.unsaved
        onDone: (sentence, undoable) => page.desk.say(sentence, undoable ? () => rules.undoOwn() : null)
        onRefused: sentence => page.desk.say(sentence, null)
        onChanged: list.follow()
        onLastChangeChanged: draft.sync()
    }

    readonly property RuleDraft draftSource: RuleDraft {
        id: draft
        link: page.link
        onSaved: ruleId => list.choose(ruleId)
    }

    readonly property RuleTrial trialSource: RuleTrial {
        id: trial
        link: page.link
        draft: draft
        active: page.visible
    }

    RuleVerbs {
        id: verbs
        desk: page.desk
        rules: rules
        list: list
        draft: draft
        onNewAsked: page.write("", "")
        onSaveAsked: draft.save(rules, false)
        onScriptsAsked: scripts.open()
        onImportAsked: importing.open()
        onExportAsked: exporting.open()
    }

    bars: PageTitle {
        text: page.title

        ActionButton {
            glyph: "undo"
            //: Takes back what has just been done
            text: qsTr("Undo")
            hint: rules.lastChange
            enabled: verbs.undo.enabled
            onClicked: rules.undo()
        }

        ActionButton {
            //: Button: the scripts that rules may call
            text: qsTr("Scripts…")
            onClicked: scripts.open()
        }

        ActionButton {
            //: Button: takes a rule book over
            text: qsTr("Import…")
            onClicked: importing.open()
        }

        ActionButton {
            //: Button: hands the rule book on
            text: qsTr("Export…")
            onClicked: exporting.open()
        }

        ActionButton {
            kind: "primary"
            //: Button: opens the editor with an empty rule
            text: qsTr("New rule")
            onClicked: page.write("", "")
        }
    }

    RuleList {
        id: list
        anchors.fill: parent
        focus: true
        model: rules
        onPicked: ruleId => draft.open(ruleId)
        onOpened: editor.begin()
    }

    EmptyState {
        anchors.fill: parent
        visible: rules.loaded && rules.count === 0
        glyph: "rules"
        //: Empty state of the rules
        title: qsTr("No rules yet")
        //: Empty state of the rules
        text: qsTr("Every message is forwarded. A rule can tune in to some, keep them, or take them out.")
    }

    ScriptsDialog { id: scripts; link: page.link; rules: rules }

    RuleImportDialog {
        id: importing
        link: page.link
        rules: rules
    }

    RuleExportDialog {
        id: exporting
        link: page.link
        desk: page.desk
    }

    detail: RuleEditor {
        id: editor
        anchors.fill: parent
        draft: draft
        trial: trial
        onSaveAsked: keepsCopy => draft.save(rules, keepsCopy)
        onResetAsked: rules.resetHits(list.current)
        onNewAsked: page.write("", "")
        onDismissed: list.forceActiveFocus(Qt.BacktabFocusReason)
    }
}
