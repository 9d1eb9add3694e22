pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What becomes of which message: the book in its order.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Rules")

    readonly property RulesModel rulesSource: RulesModel {
        id: rules
        link: page.link
        active: page.visible
        onDone: (sentence, undoable) => page.desk.say(sentence, undoable ? () => rules.undoOwn() : null)
        onChanged: list.follow()
        onRefused: sentence => page.desk.say(sentence, null)
    }

    RuleVerbs {
        id: verbs
        desk: page.desk
        rules: rules
        list: list
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
    }

    RuleList {
        id: list
        anchors.fill: parent
        focus: true
        model: rules
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
}
