import QtQuick
import Clackstower.Ui

// What one may do to the towers that are chosen.
ActionMenu {
    id: menu

    property int targets: 1
    signal verbAsked(string verb)

    ActionMenuItem {
        //: Verb: tells the chosen towers that ours exists
        text: qsTr("Announce to %n tower(s)…", "", menu.targets)
        glyph: "announce"
        keys: "A"
        onTriggered: menu.verbAsked("announce")
    }

    ActionMenuItem {
        //: Verb
        text: qsTr("Copy address")
        glyph: "copy"
        keys: "Ctrl+C"
        onTriggered: menu.verbAsked("copy")
    }

    MenuLine {}

    ActionMenuItem {
        //: Verb; asks first
        text: qsTr("Ignore %n tower(s)…", "", menu.targets)
        glyph: "ignored"
        keys: "I"
        onTriggered: menu.verbAsked("ignore")
    }

    ActionMenuItem {
        //: Verb: takes back an ignore; asks first
        text: qsTr("Stop ignoring…")
        glyph: "undo"
        keys: "U"
        onTriggered: menu.verbAsked("unignore")
    }

    ActionMenuItem {
        //: Verb; asks first, and cannot be undone
        text: qsTr("Forget %n tower(s)…", "", menu.targets)
        glyph: "trash"
        keys: "Del"
        destructive: true
        onTriggered: menu.verbAsked("forget")
    }
}
