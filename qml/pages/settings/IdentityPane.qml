pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Who this tower is, where it keeps everything, and whose keys it remembers.
ColumnLayout {
    id: pane

    required property TowerLink link
    required property Desk desk

    spacing: Theme.space

    PinsModel {
        id: pins
        link: pane.link
        onRefused: sentence => pane.desk.say(sentence, null)
    }

    RowLayout {
        Layout.margins: Theme.margin
        spacing: Theme.space

        ColumnLayout {
            Layout.fillWidth: true

            CaptionText {
                //: Before the fingerprint of our own key
                text: qsTr("This tower's key")
            }

            FixedText {
                Layout.fillWidth: true
                //: There is no key before the line was on air once
                text: pins.fingerprint === "" ? qsTr("made when the line goes on air first") : pins.fingerprint
                elide: Text.ElideMiddle
            }

            CaptionText {
                //: Before the path of the folder with everything that the tower keeps
                text: qsTr("Data folder")
            }

            FixedText {
                Layout.fillWidth: true
                text: pins.dataDir
                elide: Text.ElideMiddle
            }
        }

        ActionButton {
            enabled: pins.fingerprint !== ""
            //: Puts our own key's fingerprint on the clipboard
            text: qsTr("Copy the key")
            //: What has happened after "Copy the key"
            onClicked: pane.desk.copy(pins.fingerprint, qsTr("Key copied"))
        }
    }

    TitleText {
        Layout.leftMargin: Theme.margin
        //: Title over the towers whose key is remembered
        text: qsTr("Remembered keys: %L1").arg(pins.pinned)
    }

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: pins
        Accessible.role: Accessible.List
        //: The towers whose key is remembered, for a screen reader
        Accessible.name: qsTr("Remembered keys")

        delegate: PinRow {
            width: list.width
            onAccepted: pins.accept(index)
        }
    }
}
