import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// A tower's key, whether it has changed, and the user's note.
Card {
    id: card

    required property TowerDetails details
    signal acceptAsked
    signal noted(string text)

    function beginNote() {
        note.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    implicitHeight: column.implicitHeight + 2 * padding

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.px(6)

        CaptionText {
            Layout.fillWidth: true
            text: card.details.fingerprint === ""
                //: A tower's key
                ? qsTr("It has shown no key yet")
                //: A tower's key: the same as at first contact, or another
                : card.details.changedFingerprint === "" ? qsTr("Key, unchanged since first contact") : qsTr("Key at first contact")
        }

        FixedText {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.details.fingerprint
            elide: Text.ElideMiddle
        }

        BodyText {
            Layout.fillWidth: true
            visible: card.details.changedFingerprint !== ""
            wrapMode: Text.Wrap
            color: Theme.fault
            //: Warning: a tower shows another key than before
            text: qsTr("It shows another key now. Nothing is sent there until you accept it.")
        }

        FixedText {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.details.changedFingerprint
            elide: Text.ElideMiddle
        }

        ActionButton {
            visible: card.details.changedFingerprint !== ""
            //: Button: accepts a tower's changed key; asks first
            text: qsTr("Accept the new key…")
            kind: "danger"
            onClicked: card.acceptAsked()
        }

        TextEntry {
            id: note
            Layout.fillWidth: true
            text: card.details.note
            //: Placeholder of a field for the user's own words about a tower
            placeholderText: qsTr("Your note")
            onEditingFinished: if (text !== card.details.note) card.noted(text)
        }
    }
}
