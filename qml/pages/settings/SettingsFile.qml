pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Settings to and from a file that one names. Before anything is taken, one sees what would change.
Item {
    id: root

    required property SettingsModel settings
    required property TowerLink link
    required property Desk desk

    Command {
        table: root.desk.verbs
        verb: "settings.export"
        onTriggered: savingDialog.ask([])
    }

    Command {
        table: root.desk.verbs
        verb: "settings.import"
        onTriggered: loading.ask([])
    }

    SettingsImport {
        id: changes
        link: root.link
        onApplied: count => root.desk.say(qsTr("%n setting(s) changed", "", count), null)
    }

    ConfirmDialog {
        id: savingDialog
        //: Title of a dialog
        question: qsTr("Export the settings")
        //: Explains what an export of the settings holds
        explanation: qsTr("Those that are not at their default, as one JSON document.")
        //: Button: writes the file
        verb: qsTr("Export")
        ready: FilePaths.isWhole(target.text)
        onAgreed: root.save()
        onOpened: target.begin()

        PathEntry {
            id: target
            Layout.fillWidth: true
            saving: true
            title: savingDialog.question
            kinds: ["JSON (*.json)"]
            placeholderText: "/tmp/clackstower-settings.json"
        }
    }

    function look(path: string) {
        if (FilePaths.isWhole(path))
            changes.load(FilePaths.urlOf(path))
    }

    function save() {
        const fault = settings.exportTo(FilePaths.urlOf(target.text))
        //: Toast; %1 is a path
        desk.say(fault === "" ? qsTr("Settings written to %1").arg(target.text) : fault, null)
    }

    ConfirmDialog {
        id: loading
        //: Title of a dialog
        question: qsTr("Import settings")
        explanation: changes.fault !== "" ? changes.fault
            //: Explains the list of what an import of settings would change
            : qsTr("Name a file to see what it would change. Nothing changes before you agree.")
        //: Button: takes over the settings of a file
        verb: qsTr("Change %n setting(s)", "", changes.usable)
        ready: changes.usable > 0
        onAgreed: changes.apply()
        onOpened: source.begin()

        PathEntry {
            id: source
            Layout.fillWidth: true
            title: loading.question
            kinds: ["JSON (*.json)"]
            placeholderText: "/tmp/clackstower-settings.json"
            onNamed: path => root.look(path)
        }

        ListView {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.px(180))
            clip: true
            visible: count > 0
            activeFocusOnTab: true
            model: changes
            T.ScrollBar.vertical: ScrollLine {}
            Accessible.role: Accessible.List
            //: Name of a list, for a screen reader
            Accessible.name: qsTr("What the file would change")

            delegate: BodyText {
                required property string key
                required property string from
                required property string to
                required property string fault

                width: ListView.view.width
                wrapMode: Text.Wrap
                color: fault === "" ? Theme.text : Theme.fault
                //: A change of a setting: its name, what it is, what it would be
                text: fault === "" ? qsTr("%1: %2 → %3").arg(key).arg(from).arg(to) : key + ": " + fault
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }
    }
}
