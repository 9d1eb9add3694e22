import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Hands the rule book on: as a file, or by the clipboard.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property Desk desk

    //: Title of a dialog
    question: qsTr("Export the rules")
    //: Explains what an export of rules holds
    explanation: qsTr("The whole book as one JSON document: rules, stations and scripts. It names what you filter, and no message.")
    //: Button: writes a file
    verb: qsTr("Write")
    ready: path.text.trim() !== ""
    wanted: Theme.px(640)
    onAboutToShow: book.gather()
    onOpened: path.begin()
    onAgreed: book.write(path.text)

    readonly property RuleBookFile bookSource: RuleBookFile {
        id: book
        link: dialog.link
        onWritten: sentence => dialog.desk.say(sentence, null)
        onRefused: sentence => dialog.desk.say(sentence, null)
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space

        PathEntry {
            id: path
            Layout.fillWidth: true
            saving: true
            title: dialog.question
            kinds: ["JSON (*.json)"]
            //: Empty field for the path of a file
            placeholderText: qsTr("Path of a .json file")
        }

        ActionButton {
            glyph: "copy"
            //: Button: puts the rule book on the clipboard
            text: qsTr("Copy")
            //: Said after copying
            onClicked: dialog.desk.copy(book.text, qsTr("Rules copied"))
        }
    }

    WritingArea {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(200)
        readOnly: true
        //: Name of an area with text, for a screen reader
        label: qsTr("Rule book as JSON")
        text: book.text
    }
}
