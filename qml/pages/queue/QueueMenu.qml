import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one may do to a message that waits.
ActionMenu {
    id: menu

    required property QueueModel model
    required property Desk desk
    required property int row

    ActionMenuItem {
        //: Verb of a waiting message
        text: qsTr("Move to the head")
        glyph: "up"
        keys: menu.desk.verbs.keyText("queue.head")
        enabled: !menu.model.aside
        onTriggered: menu.model.moveToHead(menu.row)
    }

    ActionMenuItem {
        //: Verb of a waiting message; it leaves past the rate
        text: qsTr("Send now (cannot be undone)")
        glyph: "send"
        keys: menu.desk.verbs.keyText("queue.send")
        enabled: !menu.model.aside
        onTriggered: menu.model.sendNow(menu.row)
    }

    ActionMenuItem {
        //: Verb of a message that was set aside
        text: qsTr("Put back into the queue")
        glyph: "undo"
        enabled: menu.model.aside
        onTriggered: menu.model.restore(menu.row)
    }

    ActionMenuItem {
        //: Verb
        text: qsTr("Copy message")
        glyph: "copy"
        //: Said after copying
        onTriggered: menu.desk.copy(menu.model.text(menu.row), qsTr("Message copied"))
    }

    MenuLine {}

    ActionMenuItem {
        //: Verb of a waiting message: it may be the last copy
        text: qsTr("Drop")
        glyph: "trash"
        keys: menu.desk.verbs.keyText("queue.drop")
        destructive: true
        onTriggered: menu.model.drop(menu.row)
    }
}
