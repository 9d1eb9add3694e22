import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// Names a file: one writes its path, or chooses it.
RowLayout {
    id: entry

    property alias text: field.text
    property alias placeholderText: field.placeholderText
    property alias label: field.label
    property bool saving: false // the file need not be there yet
    property string title: "" // of the dialog in which one chooses
    property var kinds: [] // such as "JSON (*.json)"
    property FileChooser chooser: null
    signal named(string path) // written to its end, or chosen
    signal entered // by Enter, after one has written it

    spacing: Theme.space

    function begin() {
        field.forceActiveFocus(Qt.TabFocusReason)
    }

    function choose() {
        const maker = chooser ? null : Qt.createComponent("FileChooser.qml")
        none.visible = maker !== null && maker.status === Component.Error
        if (maker && !none.visible)
            chooser = maker.createObject(entry, { beginning: Qt.binding(() => text), saving: saving, title: Qt.binding(() => title), nameFilters: Qt.binding(() => kinds) }) as FileChooser
        if (chooser)
            chooser.begin()
    }

    Connections {
        target: entry.chooser

        function onChosen(path) {
            field.text = path
            entry.named(path)
        }
    }

    TextEntry {
        id: field
        Layout.fillWidth: true
        //: Name of a field, for a screen reader
        label: qsTr("Path of the file")
        onEditingFinished: if (text !== "")
            entry.named(text)
        onAccepted: entry.entered()
    }

    CaptionText {
        id: none
        visible: false
        //: In place of a dialog to choose a file, which this system does not have
        text: qsTr("No dialog here: type the path")
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    ActionButton {
        visible: !none.visible
        //: Button: opens the dialog in which one chooses a file
        text: qsTr("Choose…")
        onClicked: entry.choose()
    }
}
