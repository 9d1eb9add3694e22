pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Where to write messages, and how; where there is a choice, also which: `amounts` are values with `key` and `text`.
ConfirmDialog {
    id: dialog

    required property ArchiveTransfer transfer
    property var amounts: []
    readonly property string format: ["jsonl", "csv", "pcapng"][choice.currentIndex]
    signal exportAsked(string path, string format, string amount)

    function begin() {
        path.text = transfer.usualPath(format)
        open()
    }

    //: Button: writes a file
    verb: qsTr("Export")
    ready: path.text !== "" && !transfer.busy
    wanted: Theme.px(560)
    onAgreed: exportAsked(path.text, format, amounts.length > 0 ? amounts[which.currentIndex].key : "")

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.px(12)
        rowSpacing: Theme.space

        BodyText {
            visible: which.visible
            //: Before the choice of which messages are written
            text: qsTr("Messages")
        }

        Dropdown {
            id: which
            Layout.fillWidth: true
            visible: dialog.amounts.length > 0
            //: Name of a choice, for a screen reader
            label: qsTr("Which messages are written")
            model: dialog.amounts
            textRole: "text"
        }

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
                qsTr("CSV: for spreadsheets, each message with its first sighting"),
                //: A format of a file; Wireshark is a program
                qsTr("pcapng: everything, opens in Wireshark")]
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
            kinds: [["JSON (*.jsonl)", "CSV (*.csv)", "pcapng (*.pcapng)"][choice.currentIndex]]
        }
    }

    CaptionText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        text: dialog.opened ? dialog.transfer.objection(path.text) : ""
    }
}
