pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Which file to read into the archive.
ConfirmDialog {
    id: dialog

    required property ArchiveTransfer transfer

    //: Title of a dialog
    question: qsTr("Import messages")
    //: Explains what an import does
    explanation: qsTr("Reads what an export wrote, JSON lines or CSV. Messages that are known stay as they are; nothing is sent.")
    //: Button: reads a file
    verb: qsTr("Import")
    ready: path.text !== "" && !transfer.busy
    wanted: Theme.px(560)
    onAgreed: transfer.importFrom(path.text)
    onOpened: path.begin()

    PathEntry {
        id: path
        Layout.fillWidth: true
        title: dialog.question
        kinds: ["JSON, CSV (*.jsonl *.csv)"]
        //: Empty field for the path of a file
        placeholderText: qsTr("Path of a .jsonl or .csv file")
    }
}
