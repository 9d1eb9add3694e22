pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The editor of a station. Nothing of it holds before one saves.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property Desk desk
    property string fault: ""

    function edit(station: string) {
        editor.begin(station)
    }

    function beginnings(own: var, presets: var): var {
        return own.concat(presets)
    }

    function editNew(filter: string) {
        editor.beginNew(filter)
    }

    readonly property StationEditor editorSource: StationEditor {
        id: editor
        link: dialog.link
        onChanged: if (filter.text !== when) filter.text = when
        onBegun: {
            dialog.fault = ""
            dialog.open()
        }
        onSaved: dialog.close()
        onRemoved: station => {
            dialog.close()
            //: Toast; %1 is a station
            dialog.desk.say(qsTr("Removed the station %1").arg(station), () => editor.undo())
        }
        onFailed: sentence => dialog.opened ? dialog.fault = sentence : dialog.desk.say(sentence, null)
    }

    //: Title of the editor of a station
    question: editor.original === "" ? qsTr("New station")
        //: Title of the editor of a station; %1 is its name
        : qsTr("Edit %1").arg(editor.original)
    //: Explains what a station does
    explanation: qsTr("A station shows what its filter lets through and keeps forwarding it.")
    //: Button: keeps what was written in an editor
    verb: editor.original === "" ? qsTr("Add station") : qsTr("Save")
    ready: editor.ready
    staysOpen: true
    wanted: Theme.px(540)
    onAgreed: editor.save()
    onOpened: name.forceActiveFocus(Qt.TabFocusReason)

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.px(12)
        rowSpacing: Theme.space

        BodyText {
            visible: preset.visible
            //: Before the choice of a shipped station
            text: qsTr("Begin with")
        }

        Dropdown {
            id: preset
            visible: editor.original === "" && editor.presets.length > 0
            //: Name of the choice of a shipped station, for a screen reader
            label: qsTr("Begin with")
            //: A station that begins with nothing
            model: dialog.beginnings([qsTr("a filter of my own")], editor.presets)
            onActivated: index => editor.usePreset(index - 1)
        }

        BodyText {
            //: Before the field for a station's name
            text: qsTr("Name")
        }

        TextEntry {
            id: name
            Layout.fillWidth: true
            enabled: editor.tuner === ""
            //: Name of a field, for a screen reader
            label: qsTr("Name of the station")
            text: editor.name
            onTextEdited: editor.name = text
        }

        BodyText {
            //: Before the field for a station's filter
            text: qsTr("Filter")
        }

        FilterField {
            id: filter
            Layout.fillWidth: true
            //: In the empty field for a station's filter; the example is not translated
            placeholderText: qsTr("such as %1").arg("topic ~ \"weather*\"")
            //: Name of a field, for a screen reader
            label: qsTr("What the station listens for")
            onTextChanged: editor.when = text
            onDismissed: dialog.reject()
        }

        BodyText {
            //: Before the choice of a station's colour
            text: qsTr("Colour")
        }

        ColourChoice {
            colour: editor.colour
            onChosen: colour => editor.colour = colour
        }
    }

    CaptionText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.px(4)
        visible: text !== ""
        wrapMode: Text.Wrap
        color: dialog.fault !== "" ? Theme.fault : Theme.muted
        text: dialog.fault !== "" ? dialog.fault : editor.verdict !== "" ? editor.verdict
            //: %1 is a rule
            : editor.tuner !== "" ? qsTr("The rule “%1” tunes messages to it, by this name.").arg(editor.tuner) : ""
    }

    StationSwitches {
        Layout.fillWidth: true
        editor: editor
    }
}
