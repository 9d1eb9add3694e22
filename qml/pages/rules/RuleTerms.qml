import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// For how long a rule holds, and whether it has the last word.
RowLayout {
    id: terms

    required property RuleDraft draft
    readonly property var spans: draft.ends === "" ? [0, 30, 60, 1440, 10080] : [-1, 0, 30, 60, 1440, 10080]

    spacing: Theme.space

    Dropdown {
        Layout.minimumWidth: Theme.px(150)
        //: Name of a choice in the rule editor, for a screen reader
        label: qsTr("How long the rule holds: %1").arg(displayText)
        model: terms.spans.map(minutes => terms.words(minutes))
        currentIndex: Math.max(0, terms.spans.indexOf(terms.draft.lasts))
        onActivated: index => { terms.draft.lasts = terms.spans[index] }
    }

    CheckMark {
        Layout.fillWidth: true
        //: Option of a rule: it decides, but later rules are asked all the same
        text: qsTr("Later rules may still tune, archive and note")
        checked: terms.draft.goesOn
        onToggled: terms.draft.goesOn = checked
    }

    function words(minutes: int): string {
        //: How long a rule holds
        return minutes < 0 ? qsTr("Ends in %1").arg(draft.ends) : minutes === 0 ? qsTr("For good") : minutes === 30
            ? qsTr("For 30 min") : minutes === 60 ? qsTr("For 1 h") : minutes === 1440 ? qsTr("For 1 day") : qsTr("For 1 week")
    }
}
