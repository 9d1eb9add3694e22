pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// For which messages: as text, and as lines where a list can show it. Both are the same condition.
ColumnLayout {
    id: form

    required property RuleDraft draft
    readonly property ConditionModel conditions: draft.conditions
    signal dismissed

    spacing: Theme.px(6)

    RowLayout {
        BodyText {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            //: Heading in the rule editor: for which messages
            text: qsTr("When")
        }

        Dropdown {
            visible: form.conditions.listable && form.conditions.count > 1
            //: Name of a choice in the rule editor, for a screen reader
            label: qsTr("How the conditions are joined")
            //: How the conditions of a rule are joined
            model: [qsTr("all of these"), qsTr("any of these")]
            currentIndex: form.conditions.any ? 1 : 0
            onActivated: index => { form.conditions.any = index === 1 }
        }
    }

    RowLayout {
        spacing: Theme.px(5)

        FilterField {
            id: field
            Layout.fillWidth: true
            text: form.draft.text
            //: Placeholder of an empty condition; the example is not translated
            placeholderText: qsTr("every message; or such as %1").arg("topic ~ \"weather*\"")
            //: Name of the condition's text, for a screen reader
            label: qsTr("Condition as text")
            onTextChanged: form.draft.text = text
            onDismissed: form.dismissed()
        }

        ActionButton {
            Layout.alignment: Qt.AlignTop
            visible: form.conditions.listable
            kind: "quiet"
            glyph: "plus"
            //: Button: adds a line to a condition
            hint: qsTr("Add a condition")
            onClicked: form.conditions.add()
        }
    }

    Repeater {
        model: form.conditions

        ConditionLine {
            Layout.fillWidth: true
            conditions: form.conditions
        }
    }

    CaptionText {
        Layout.fillWidth: true
        visible: field.valid && !form.conditions.listable
        wrapMode: Text.Wrap
        //: Below a condition that has brackets
        text: qsTr("This condition has brackets: it stays text.")
    }
}
