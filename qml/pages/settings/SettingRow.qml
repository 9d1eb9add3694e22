pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// One setting: what it is, its value to change, where that comes from, when it takes hold, and what is wrong. The list
// follows the keyboard to it.
FocusScope {
    id: row

    required property int index
    required property SettingsModel settings
    required property string key
    required property string description
    required property string unit
    required property string kind
    required property var choices
    required property string value
    required property string hint
    required property string fallback
    required property string origin
    required property bool changed
    required property string takesHold
    required property string fault

    onActiveFocusChanged: if (activeFocus) come()

    function come() {
        ListView.view.currentIndex = index
        ListView.view.positionViewAtIndex(index, ListView.Contain)
    }

    function reset() {
        settings.reset(key)
    }

    implicitHeight: layout.implicitHeight + 2 * Theme.space
    Accessible.role: Accessible.ListItem
    Accessible.name: description + ". " + key + ": " + value + " " + unit

    RowLayout {
        id: layout
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.px(2)

            BodyText {
                Layout.fillWidth: true
                text: row.description
                wrapMode: Text.Wrap
            }

            FixedText {
                text: row.key
                color: Theme.muted
            }

            CaptionText {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                //: Below a setting: where its value comes from, its default, when a change counts
                text: !row.changed ? qsTr("%1 · counts %2").arg(row.origin).arg(row.takesHold)
                    //: Below a setting that is not at its default: where its value comes from, its default, when a change counts
                    : qsTr("%1 · default %2 · counts %3").arg(row.origin)
                    //: A default that is empty
                    .arg(row.fallback === "" ? qsTr("empty") : row.fallback).arg(row.takesHold)
            }

            BodyText {
                Layout.fillWidth: true
                visible: row.fault !== ""
                text: row.fault
                color: Theme.fault
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }

        SettingEditor {
            settings: row.settings
            key: row.key
            kind: row.kind
            choices: row.choices
            value: row.value
            faulty: row.fault !== ""
        }

        CaptionText {
            Layout.preferredWidth: Theme.px(90)
            text: row.hint === "" ? row.unit : row.unit + " · " + row.hint
            wrapMode: Text.Wrap
        }

        ActionButton {
            kind: "quiet"
            opacity: row.changed ? 1 : 0
            enabled: row.changed
            //: Gives a setting its default back
            text: qsTr("Reset")
            Accessible.description: row.key
            onClicked: row.reset()
        }
    }
}
