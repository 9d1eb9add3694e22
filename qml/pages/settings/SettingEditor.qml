pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The control that fits the kind of a setting.
Item {
    id: editor

    required property SettingsModel settings
    required property string key
    required property string kind
    required property var choices
    required property string value
    required property bool faulty

    Layout.preferredWidth: Theme.px(220)
    implicitHeight: Theme.controlHeight

    SwitchToggle {
        visible: editor.kind === "boolean"
        anchors.right: parent.right
        label: editor.key
        checked: editor.value === "true"
        onToggled: editor.settings.change(editor.key, checked ? "true" : "false")
    }

    Dropdown {
        visible: editor.kind === "choice"
        anchors.fill: parent
        label: editor.key
        model: editor.choices
        currentIndex: editor.choices.indexOf(editor.value)
        onActivated: index => editor.settings.change(editor.key, editor.choices[index])
    }

    TextEntry {
        visible: editor.kind === "number" || editor.kind === "text"
        anchors.fill: parent
        label: editor.key
        fixed: true
        faulty: editor.faulty
        text: editor.value
        onTextEdited: editor.settings.check(editor.key, text)
        onEditingFinished: {
            if (text !== editor.value)
                editor.settings.change(editor.key, text)
        }
    }
}
