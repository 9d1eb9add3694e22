import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What whoever saves this rule should know before.
ColumnLayout {
    id: warnings

    required property RuleDraft draft
    required property RuleTrial trial

    spacing: Theme.px(6)

    RuleWarning {
        text: warnings.trial.problem
        tint: Theme.fault
    }

    RuleWarning {
        text: warnings.trial.lastCopies
        tint: Theme.danger
    }

    RowLayout {
        visible: warnings.trial.shadow !== ""

        RuleWarning {
            text: warnings.trial.shadow
            tint: Theme.color("lost")
        }

        ActionButton {
            //: Button beside a warning: puts the rule before the one that is always asked first
            text: qsTr("Put it before")
            onClicked: warnings.draft.place = warnings.trial.shadowPlace
        }
    }
}
