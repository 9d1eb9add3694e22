pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Where to write what was found, and how.
ConfirmDialog {
    id: dialog

    required property ArchiveTransfer transfer
    required property ArchiveSearch found
    readonly property string format: ["jsonl", "csv"][choice.currentIndex]

    function begin() {
        path.text = transfer.usualPath(format)
        open()
    }

    //: Title of a dialog
    question: qsTr("Export what was found")
    //: Explains what an export writes
    explanation: found.everything ? qsTr("Every message of the archive is written, oldest first.")
        //: Explains what an export writes
        : qsTr("Every message that the search finds is written, oldest first: also those that the list does not show yet.")
    //: Button: writes a file
    verb: qsTr("Export")
    ready: path.text !== "" && !transfer.busy
    wanted: Theme.px(560)
    onAgreed: transfer.exportTo(path.text, format, found)

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.px(12)
        rowSpacing: Theme.space

        BodyText {
            //: Before the choice of a format
            text: qsTr("Format")
        }

        Dropdown {
            id: choice
            Layout.fillWidth: true
            //: Name of a choice, for a screen reader
            label: qsTr("Format of the file")
            //: A format of a file
            model: [qsTr("JSON lines: everything, can be imported again"),
                //: A format of a file
                qsTr("CSV: for spreadsheets, each message with its first sighting")]
            onActivated: path.text = dialog.transfer.usualPath(dialog.format)
        }

        BodyText {
            //: Before the field for a path
            text: qsTr("File")
        }

        PathEntry {
            id: path
            Layout.fillWidth: true
            saving: true
            title: dialog.question
            kinds: [dialog.format === "csv" ? "CSV (*.csv)" : "JSON (*.jsonl)"]
        }
    }

    CaptionText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        text: dialog.opened ? dialog.transfer.objection(path.text) : ""
    }
}
