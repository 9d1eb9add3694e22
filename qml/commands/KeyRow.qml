import QtQuick
import Clackstower.Ui

// A row of the sheet of keys.
VerbRow {
    id: row

    signal chosen
    signal emptied
    signal restored

    onClicked: chosen()
    Keys.onReturnPressed: chosen()
    Keys.onDeletePressed: emptied()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Backspace
        if (event.accepted)
            restored()
    }
}
