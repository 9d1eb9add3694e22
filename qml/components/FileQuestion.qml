pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// Which file of messages to read.
ConfirmDialog {
    id: dialog

    property bool free: true // whether another file can be read at the moment
    signal fileChosen(string path)

    ready: path.text !== "" && free
    wanted: Theme.px(560)
    onAgreed: fileChosen(path.text)
    onOpened: path.begin()

    PathEntry {
        id: path
        Layout.fillWidth: true
        title: dialog.question
        onEntered: dialog.agree()
        kinds: ["pcapng, JSON, CSV (*.pcapng *.jsonl *.csv)"]
        //: Empty field for the path of a file
        placeholderText: qsTr("Path of a .pcapng, .jsonl or .csv file")
    }
}
