import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Which file to read into the archive.
FileQuestion {
    required property ArchiveTransfer transfer

    //: Title of a dialog
    question: qsTr("Import messages")
    //: Explains what an import does
    explanation: qsTr("Reads what an export wrote: pcapng, JSON lines or CSV. Messages that are known stay as they are; nothing is sent.")
    //: Button: reads a file
    verb: qsTr("Import")
    free: !transfer.busy
    onFileChosen: path => transfer.importFrom(path)
}
