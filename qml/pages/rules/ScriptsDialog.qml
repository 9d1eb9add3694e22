pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The scripts that rules may call: read, write, try on a sample, keep.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property RulesModel rules
    readonly property var source: rules
    property string told: ""

    function openAt(row: int) {
        name.text = bench.nameAt(row)
        code.text = bench.codeAt(row)
        bench.forget()
        told = ""
    }

    function beginNew() {
        list.currentIndex = -1
        openAt(-1)
        name.forceActiveFocus(Qt.TabFocusReason)
    }

    // Nobody has chosen or written anything yet: the first one shows what a script looks like.
    function showFirst() {
        if (list.currentIndex >= 0 || name.text !== "" || code.text !== "")
            return
        list.currentIndex = bench.count > 0 ? 0 : -1
        if (opened)
            list.forceActiveFocus(Qt.TabFocusReason)
    }

    //: Title of a dialog
    question: qsTr("Scripts")
    //: Explains what scripts are
    explanation: qsTr("A script says what goes on in a message's place. It is one JavaScript function (message, about) => …, and reaches nothing else.")
    //: Button: keeps a script
    verb: qsTr("Save")
    //: Button that closes a dialog
    leave: qsTr("Close")
    ready: name.text.trim() !== "" && code.text.trim() !== ""
    staysOpen: true
    wanted: Theme.px(820)
    onAboutToShow: bench.refresh()
    onOpened: list.visible ? list.forceActiveFocus(Qt.TabFocusReason) : name.forceActiveFocus(Qt.TabFocusReason)
    onAgreed: bench.save(rules, name.text, code.text)

    readonly property ScriptBench benchSource: ScriptBench {
        id: bench
        link: dialog.link
        onChanged: dialog.showFirst()
    }

    readonly property Connections answers: Connections {
        target: dialog.source
        enabled: dialog.opened

        function onDone(sentence, undoable) {
            dialog.told = sentence
        }

        function onRefused(sentence) {
            dialog.told = sentence
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.px(12)

        ColumnLayout {
            Layout.preferredWidth: Theme.px(190)
            Layout.fillHeight: true

            ScriptList {
                id: list
                Layout.fillWidth: true
                Layout.fillHeight: true
                bench: bench
                onChosen: row => dialog.openAt(row)
            }

            ActionButton {
                glyph: "plus"
                //: Button: begins a script
                text: qsTr("New script")
                onClicked: dialog.beginNew()
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.px(6)

            RowLayout {
                spacing: Theme.space

                TextEntry {
                    id: name
                    Layout.fillWidth: true
                    //: Name of a field, and what stands in it while it is empty
                    placeholderText: qsTr("Name of the script")
                }

                ActionButton {
                    kind: "danger"
                    enabled: bench.rowOf(name.text) >= 0
                    //: Button: removes a script; can be undone
                    text: qsTr("Remove")
                    onClicked: bench.remove(dialog.rules, name.text)
                }
            }

            WritingArea {
                id: code
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.px(150)
                faulty: bench.codeFails
                //: Name of an area in which one writes, for a screen reader
                label: qsTr("Text of the script")
            }

            ScriptTrial {
                Layout.fillWidth: true
                bench: bench
                code: code.text
            }

            CaptionText {
                Layout.fillWidth: true
                visible: text !== ""
                wrapMode: Text.Wrap
                text: dialog.told
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
}
