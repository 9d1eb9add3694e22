import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What else one decides about a station.
RowLayout {
    id: switches

    required property StationEditor editor

    spacing: Theme.px(18)

    SwitchToggle {
        //: Switch: a station that is muted listens on without a word
        text: qsTr("Mute")
        checked: switches.editor.muted
        onToggled: switches.editor.muted = checked
    }

    SwitchToggle {
        //: Switch: the window says when the station has heard something
        text: qsTr("Notify")
        checked: switches.editor.notify
        onToggled: switches.editor.notify = checked
    }

    SwitchToggle {
        //: Switch: a tone when the station has heard something
        text: qsTr("Sound")
        checked: switches.editor.sound
        onToggled: switches.editor.sound = checked
    }

    Item {
        Layout.fillWidth: true
    }

    ActionButton {
        visible: switches.editor.original !== ""
        enabled: switches.editor.tuner === ""
        kind: "danger"
        //: Button: removes a station; can be undone
        text: qsTr("Remove")
        onClicked: switches.editor.remove()
    }
}
