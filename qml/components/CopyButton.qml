import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Copies a message in the form that one chooses. Further items of its menu are its children.
ActionButton {
    id: button

    required property MessageDetail message
    required property Desk desk
    default property alias more: menu.contentData

    text: qsTr("Copy")
    glyph: "down"
    onClicked: menu.popup(this, 0, height)

    function copy(form: string) {
        //: Toast after copying
        desk.copy(message.copyAs(form), qsTr("Copied"))
    }

    ActionMenu {
        id: menu

        ActionMenuItem { text: qsTr("As it is"); onTriggered: button.copy("raw") }
        ActionMenuItem { text: qsTr("As JSON"); onTriggered: button.copy("json") }
        ActionMenuItem { text: qsTr("As CSV"); onTriggered: button.copy("csv") }
        ActionMenuItem { text: qsTr("As hex"); onTriggered: button.copy("hex") }
        ActionMenuItem { text: qsTr("As filter"); onTriggered: button.copy("filter") }
    }
}
