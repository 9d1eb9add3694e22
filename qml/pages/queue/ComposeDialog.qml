import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Writes a message, as text or as JSON that is checked while one types.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property Desk desk
    signal enqueued

    //: Title of the dialog in which one writes a message
    question: qsTr("Compose a message")
    //: Below the title of the compose dialog
    explanation: qsTr("It joins the queue, and leaves for other towers from there. Once it has left it cannot be taken back.")
    //: Button: puts the message into the queue
    verb: qsTr("Put into the queue")
    ready: composer.valid
    wanted: Theme.px(620)
    onOpened: area.forceActiveFocus(Qt.TabFocusReason)
    onAgreed: composer.enqueue()

    Composer {
        id: composer
        link: dialog.link
        text: area.text
        json: kind.current === 1
        onEnqueued: {
            area.text = ""
            //: Said after a message was composed
            dialog.desk.say(qsTr("The message waits in the queue"), null)
            dialog.enqueued()
        }
        onRefused: sentence => dialog.desk.say(sentence, null)
    }

    TabStrip {
        id: kind
        Layout.fillWidth: true
        //: Name of a row of tabs, for a screen reader
        label: qsTr("Kind of message")
        //: How a message is written: as plain text, or as JSON
        tabs: [qsTr("Text"), qsTr("JSON")]
    }

    WritingArea {
        id: area
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(190)
        //: Name of the area in which one writes, for a screen reader
        label: qsTr("Message")
        faulty: composer.fault !== ""
    }

    RowLayout {
        Layout.fillWidth: true

        BodyText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Theme.fault
            text: composer.fault === "" ? "" : composer.faultPosition < 0 ? composer.fault
                //: A fault and its place in the text
                : qsTr("%1 (at character %2)").arg(composer.fault).arg(composer.faultPosition + 1)
        }

        CaptionText {
            text: composer.sizeText
            color: composer.tooLong ? Theme.fault : Theme.muted
        }
    }

    CaptionText {
        Layout.fillWidth: true
        visible: composer.tooLong
        wrapMode: Text.Wrap
        //: Warning in the compose dialog
        text: qsTr("Original towers would cut this off: it waits for a tower that is known to read more.")
    }
}
