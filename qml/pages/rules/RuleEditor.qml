pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The rule that is open: what it asks and does, and always in view what that would mean.
FocusScope {
    id: editor

    required property RuleDraft draft
    required property RuleTrial trial
    signal saveAsked(bool keepsCopy)
    signal resetAsked
    signal newAsked
    signal dismissed

    readonly property bool sideBySide: width > Theme.px(700)

    function begin() {
        name.forceActiveFocus(Qt.ShortcutFocusReason)
        name.selectAll()
    }

    Keys.onEscapePressed: dismissed()

    EmptyState {
        anchors.fill: parent
        visible: !editor.draft.present
        //: Empty rule editor
        title: qsTr("No rule chosen")
        //: Empty rule editor
        text: qsTr("Choose one to see what it does and to change it, or make a new one.")

        ActionButton {
            //: Button: opens the editor with an empty rule
            text: qsTr("New rule")
            onClicked: editor.newAsked()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: editor.draft.present
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.margin
            Layout.bottomMargin: Theme.space
            columns: editor.sideBySide ? 2 : 1
            columnSpacing: Theme.margin * 1.5
            rowSpacing: Theme.space

            Flickable {
                id: scroll
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.px(460)
                Layout.preferredHeight: form.implicitHeight
                Layout.maximumHeight: editor.sideBySide ? 100000 : form.implicitHeight
                contentHeight: form.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollLine {}

                FollowFocus {
                    view: scroll
                }

                ColumnLayout {
                    id: form
                    width: scroll.width - (scroll.contentHeight > scroll.height ? Theme.px(14) : 0)
                    spacing: Theme.px(10)

                    RowLayout {
                        spacing: Theme.space

                        TextEntry {
                            id: name
                            Layout.fillWidth: true
                            text: editor.draft.name
                            font.pixelSize: Theme.titleSize
                            font.weight: Font.DemiBold
                            //: Placeholder of a rule's name
                            placeholderText: qsTr("Name of the rule")
                            onTextEdited: editor.draft.name = text
                        }

                        CaptionText {
                            //: Beside a rule's name: its id and version
                            text: editor.draft.ruleId === "" ? qsTr("new") : qsTr("%1, version %2").arg(editor.draft.ruleId).arg(editor.draft.version)
                        }
                    }

                    ConditionForm {
                        Layout.fillWidth: true
                        onDismissed: editor.dismissed()
                        draft: editor.draft
                    }

                    ActionForm {
                        Layout.fillWidth: true
                        actions: editor.draft.actions
                    }

                    RuleTerms {
                        Layout.fillWidth: true
                        draft: editor.draft
                    }

                    RuleWarnings {
                        Layout.fillWidth: true
                        draft: editor.draft
                        trial: editor.trial
                    }
                }
            }

            Divider {
                visible: !editor.sideBySide
                Layout.fillWidth: true
            }

            RulePreview {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.px(360)
                Layout.minimumHeight: Theme.px(editor.sideBySide ? 60 : 190)
                trial: editor.trial
            }
        }

        Divider {
            Layout.fillWidth: true
        }

        RuleFoot {
            Layout.fillWidth: true
            Layout.margins: Theme.px(10)
            draft: editor.draft
            trial: editor.trial
            onSaveAsked: keepsCopy => editor.saveAsked(keepsCopy)
            onResetAsked: editor.resetAsked()
        }
    }
}
