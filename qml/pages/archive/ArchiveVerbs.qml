import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one can do about an archived message.
Flow {
    id: verbs

    required property MessageDetail message
    required property Desk desk
    signal sendAsked
    signal storageAsked

    spacing: Theme.space

    ActionButton {
        kind: "primary"
        glyph: "send"
        //: Button: puts an archived message into the queue once more
        text: qsTr("Send again…")
        onClicked: verbs.sendAsked()
    }

    ActionButton {
        text: qsTr("Make rule…")
        onClicked: verbs.desk.go("rules", { filter: verbs.message.copyAs("filter"), action: "" })
    }

    CopyButton {
        message: verbs.message
        desk: verbs.desk
    }

    ActionButton {
        text: qsTr("Ignore tower")
        hint: Words.definition("ignore")
        enabled: verbs.message.from !== ""
        onClicked: verbs.message.ignoreSender(true)
    }

    ActionButton {
        //: Shows how much the archive holds, and how long
        text: qsTr("Storage")
        onClicked: verbs.storageAsked()
    }
}
