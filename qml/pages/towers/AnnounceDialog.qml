pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Announces our tower: shows what will leave before, and what came back after.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property Desk desk

    //: Title of the dialog that announces our tower
    question: announcer.sent ? qsTr("Announced") : qsTr("Announce this tower")
    explanation: announcer.count === 0
        //: Explains what announcing does
        ? qsTr("Name the towers, as host:port. Before anything leaves you see what.")
        //: The receipt: %1 is our own address
        : qsTr("They will learn the name %1, the tower named below as a friend, and the address that your connection comes from. It cannot be taken back.").arg(announcer.ownAddress)
    //: Buttons of the dialog that announces
    verb: announcer.sent ? qsTr("Announce again") : qsTr("Announce")
    //: Buttons that close a dialog: after something was done, and before
    leave: announcer.sent ? qsTr("Close") : qsTr("Cancel")
    ready: announcer.count > 0 && announcer.waiting === 0
    staysOpen: true
    wanted: Theme.px(600)
    onOpened: address.forceActiveFocus(Qt.TabFocusReason)
    onAgreed: announcer.sent ? announcer.draft(address.text) : announcer.send()
    onClosed: announcer.clear()

    function begin(addresses: string) {
        address.text = addresses
        announcer.draft(addresses)
        open()
    }

    readonly property Announcer announcerSource: Announcer {
        id: announcer
        link: dialog.link
        onEnded: sentence => dialog.desk.say(sentence, null)
    }

    TextEntry {
        id: address
        Layout.fillWidth: true
        //: Shows how addresses are written
        placeholderText: qsTr("host:port, more after commas")
        //: Name of a field, for a screen reader
        label: qsTr("Towers to announce to")
        faulty: announcer.fault !== ""
        onTextEdited: announcer.draft(text)
    }

    BodyText {
        Layout.fillWidth: true
        visible: text !== ""
        text: announcer.fault
        color: Theme.fault
        wrapMode: Text.Wrap
    }

    ListView {
        id: receipt
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(220))
        clip: true
        visible: count > 0
        activeFocusOnTab: true
        model: announcer
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: qsTr("What leaves, and what came back")

        delegate: TableRow {
            id: row

            required property int index
            required property string address
            required property string friendTower
            required property string progress
            required property string result

            width: ListView.view.width
            height: Theme.px(44)
            odd: index % 2 === 1
            current: ListView.isCurrentItem
            listHasFocus: receipt.activeFocus
            sentence: address + ". " + note.text

            BodyText {
                x: Theme.space
                y: Theme.px(4)
                width: parent.width - 2 * Theme.space
                text: row.address
                Accessible.ignored: true
            }

            CaptionText {
                id: note
                x: Theme.space
                y: Theme.px(23)
                width: parent.width - 2 * Theme.space
                color: row.progress === "failed" ? Theme.fault : Theme.muted
                text: row.progress !== "drafted" ? row.result
                    //: The receipt of one announcement: whom it names, or nobody
                    : row.friendTower === "" ? qsTr("names no friend") : qsTr("names %1 as a friend").arg(row.friendTower)
                Accessible.ignored: true
            }
        }
    }
}
