import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What becomes of the draft.
RowLayout {
    id: foot

    required property RuleDraft draft
    required property RuleTrial trial
    readonly property bool ready: draft.dirty && draft.fault === "" && trial.problem === ""
    readonly property bool destroys: draft.dirty && trial.lastCopies !== ""
    signal saveAsked(bool keepsCopy)
    signal resetAsked

    spacing: Theme.space

    ActionButton {
        visible: foot.destroys
        kind: "primary"
        enabled: foot.ready
        //: Button: saves a rule that destroys, and lets it archive a copy first
        text: qsTr("Save, archive first")
        onClicked: foot.saveAsked(true)
    }

    ActionButton {
        kind: foot.destroys ? "danger" : "primary"
        enabled: foot.ready
        text: foot.draft.ruleId === "" ? qsTr("Add the rule")
            //: Button; %1 is the version that it will be
            : qsTr("Save as version %1").arg(foot.draft.version + 1)
        hint: foot.draft.fault
        onClicked: foot.saveAsked(false)
    }

    ActionButton {
        enabled: foot.draft.dirty || foot.draft.ruleId === ""
        //: Button: back to what is saved; of a new rule, throws it away
        text: foot.draft.ruleId === "" ? qsTr("Discard") : qsTr("Revert")
        onClicked: foot.draft.revert()
    }

    ActionButton {
        visible: foot.draft.ruleId !== ""
        //: Button: makes a new rule of this one
        text: qsTr("Clone")
        onClicked: foot.draft.clone()
    }

    ActionButton {
        visible: foot.draft.ruleId !== "" && !foot.draft.dirty
        //: Button: the counter of a rule's hits starts anew
        text: qsTr("Reset hits")
        onClicked: foot.resetAsked()
    }

    CaptionText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignRight
        text: foot.draft.dirty ? foot.draft.fault : ""
    }
}
