import Qt.labs.folderlistmodel // without it Qt 6.4 ends the program when it opens a dialog of its own
import QtQuick.Dialogs
import Clackstower.ViewModels

// The desktop's own dialog to choose a file, or Qt's where the desktop has none. Only PathEntry makes one, and only when
// somebody asks for it: what it needs may not be there.
FileDialog {
    id: chooser

    required property string beginning
    required property bool saving
    signal chosen(string path)

    currentFolder: FilePaths.urlOf("~")
    fileMode: saving ? FileDialog.SaveFile : FileDialog.OpenFile
    onAccepted: chosen(FilePaths.pathOf(selectedFile))

    function begin() {
        const file = FilePaths.urlOf(beginning)
        if (saving && file.toString() !== "")
            selectedFile = file
        open()
    }
}
