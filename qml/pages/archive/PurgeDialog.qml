pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Asks which old messages shall go.
ConfirmDialog {
    id: dialog

    required property ArchiveKeeping keeping
    readonly property var days: [0, 1, 7, 30, 90, 365]

    //: Title of a question
    question: qsTr("Delete old messages?")
    //: Explains what deleting old messages does
    explanation: qsTr("They are gone from the archive for good: it may have the last copy. Export them first to have them elsewhere.")
    //: Button: deletes for good
    verb: qsTr("Delete for good")
    destructive: true
    onAgreed: keeping.purge(days[choice.currentIndex])

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space

        BodyText {
            //: Before a choice of an age
            text: qsTr("Delete what came")
        }

        Dropdown {
            id: choice
            Layout.fillWidth: true
            currentIndex: 3
            //: Name of a choice, for a screen reader
            label: qsTr("Which messages are deleted")
            //: Which messages are deleted
            model: dialog.days.map(days => days === 0 ? qsTr("ever: all %L1 messages").arg(dialog.keeping.messages)
                //: Which messages are deleted
                : qsTr("more than %n day(s) ago", "", days))
        }
    }
}
