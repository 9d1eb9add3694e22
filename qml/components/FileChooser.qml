import Qt.labs.folderlistmodel
import QtQuick.Dialogs
import Clackstower.ViewModels

// The desktop's own dialog to choose a file, or Qt's where the desktop has none. Only PathEntry makes one, and only when
// somebody asks for it: what it needs may not be there.
FileDialog {
    id: chooser

    required property string beginning
    required property bool saving
    readonly property FolderListModel needed: null // without that module Qt 6.4 ends the program when it opens its own
    signal chosen(string path)

    currentFolder: FilePaths.urlOf("~")
    fileMode: saving ? FileDialog.SaveFile : FileDialog.OpenFile
    onAccepted: chosen(FilePaths.pathOf(selectedFile))

    function begin() {
        if (saving && FilePaths.isWhole(beginning))
            selectedFile = FilePaths.urlOf(beginning)
        open()
    }
}
