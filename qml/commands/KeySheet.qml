pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Every key, page by page. Enter on a row waits for another key, Delete takes the key away, Backspace gives the
// default back.
Sheet {
    id: sheet

    required property VerbTable verbs
    required property Preferences preferences
    readonly property Component heads: Qt.createComponent("../components/ListSection.qml", Component.PreferSynchronous, sheet)
    property string waiting: "" // the verb whose next key press becomes its key

    function take(event: var) {
        const key = VerbTable.keyName(event.key, event.modifiers)
        if (key === "")
            return
        note.text = event.key === Qt.Key_Escape ? "" : verbs.objection(waiting, key)
        if (event.key !== Qt.Key_Escape && note.text === "")
            preferences.change("keys", verbs.withKey(waiting, key))
        waiting = ""
    }

    //: Title of the sheet of keys
    title: qsTr("Keys")
    wanted: Theme.px(620)
    height: parent ? parent.height - Theme.px(120) : 0
    closePolicy: waiting === "" ? T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside : T.Popup.NoAutoClose
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    onClosed: waiting = ""
    onWaitingChanged: {
        if (waiting !== "")
            catcher.forceActiveFocus(Qt.OtherFocusReason)
        else if (opened)
            list.forceActiveFocus(Qt.OtherFocusReason)
    }

    contentItem: ColumnLayout {
        spacing: Theme.space

        TitleText {
            text: sheet.title
        }

        CaptionText {
            id: note
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            visible: text !== ""
            color: Theme.fault
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        CaptionText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            //: How one changes keys in the sheet of keys
            text: sheet.waiting === "" ? qsTr("Enter: choose another key. Delete: no key. Backspace: the default.")
                //: The sheet of keys waits for a key press
                : qsTr("Press the new key, or Escape to leave it.")
        }

        // Has the focus while a key is waited for, so that neither a row nor a shortcut takes that key.
        Item {
            id: catcher
            Keys.onShortcutOverride: event => event.accepted = true
            Keys.onPressed: event => {
                sheet.take(event)
                event.accepted = true
            }
        }

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            highlightMoveDuration: 0
            activeFocusOnTab: true
            model: sheet.verbs
            section.property: "page"
            section.delegate: sheet.heads
            Accessible.role: Accessible.List
            //: The list of all keys, for a screen reader
            Accessible.name: qsTr("Keys")
            T.ScrollBar.vertical: ScrollLine {}

            delegate: KeyRow {
                width: list.width
                highlighted: ListView.isCurrentItem && (list.activeFocus || catcher.activeFocus)
                onChosen: {
                    list.currentIndex = index
                    sheet.waiting = verb
                }
                onEmptied: sheet.preferences.change("keys", sheet.verbs.withKey(verb, ""))
                onRestored: sheet.preferences.change("keys", sheet.verbs.withDefault(verb))
            }
        }

        ActionButton {
            Layout.alignment: Qt.AlignRight
            //: Button that closes a sheet
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    }
}
