pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The answers of the first run, and under each what follows from it.
Card {
    id: form

    required property FirstSteps steps

    implicitHeight: grid.implicitHeight + 2 * padding

    GridLayout {
        id: grid
        width: parent.width
        columns: 2
        columnSpacing: Theme.px(14)
        rowSpacing: Theme.px(6)

        BodyText {
            //: Field of the first run: the host name by which other towers know ours
            text: qsTr("Name and port")
        }

        RowLayout {
            spacing: Theme.space

            TextEntry {
                Layout.fillWidth: true
                text: form.steps.hostname
                //: Name of a field, for a screen reader
                label: qsTr("Name that other towers are told")
                onTextEdited: form.steps.hostname = text
            }

            TextEntry {
                Layout.preferredWidth: Theme.px(76)
                text: form.steps.port
                inputMethodHints: Qt.ImhDigitsOnly
                //: Name of a field, for a screen reader
                label: qsTr("Port")
                onTextEdited: form.steps.port = text
            }
        }

        CaptionText {
            Layout.alignment: Qt.AlignTop
            //: What the tower tells about itself
            text: qsTr("Others are told")
        }

        BodyText {
            Layout.fillWidth: true
            text: form.steps.told
            wrapMode: Text.Wrap
        }

        Divider {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Layout.topMargin: Theme.px(6)
            Layout.bottomMargin: Theme.px(6)
        }

        BodyText {
            //: Field of the first run: whether the tower can be reached from outside
            text: qsTr("Other machines")
        }

        SwitchToggle {
            //: Switch of the first run
            text: qsTr("may reach my tower")
            checked: form.steps.open
            onToggled: form.steps.open = checked
        }

        CaptionText {
            Layout.alignment: Qt.AlignTop
            //: From where the tower can be reached
            text: qsTr("Reachable by")
        }

        BodyText {
            Layout.fillWidth: true
            text: form.steps.reach
            wrapMode: Text.Wrap
        }
    }
}
