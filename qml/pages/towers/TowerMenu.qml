pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one may do to the towers that are chosen.
ActionMenu {
    id: menu

    required property VerbTable verbs
    required property Item list // where the keys of the verbs count
    property int targets: 1
    signal verbAsked(string verb)

    readonly property list<Command> commands: [
        Verb { deed: "ignore" }, Verb { deed: "unignore" }, Verb { deed: "forget" }, Verb { deed: "copy" }, Verb { deed: "note" }
    ]

    component Verb: Command {
        property string deed

        table: menu.verbs
        verb: "towers." + deed
        within: menu.list
        enabled: menu.targets > 0
        onTriggered: menu.verbAsked(deed)
    }

    ActionMenuItem {
        //: Verb: tells the chosen towers that ours exists
        text: qsTr("Announce to %n tower(s)…", "", menu.targets)
        glyph: "announce"
        keys: menu.verbs.keyText("towers.announce")
        onTriggered: menu.verbAsked("announce")
    }

    ActionMenuItem {
        //: Verb
        text: qsTr("Copy address")
        glyph: "copy"
        keys: menu.verbs.keyText("towers.copy")
        onTriggered: menu.verbAsked("copy")
    }

    MenuLine {}

    ActionMenuItem {
        //: Verb; asks first
        text: qsTr("Ignore %n tower(s)…", "", menu.targets)
        glyph: "ignored"
        keys: menu.verbs.keyText("towers.ignore")
        onTriggered: menu.verbAsked("ignore")
    }

    ActionMenuItem {
        //: Verb: takes back an ignore; asks first
        text: qsTr("Stop ignoring…")
        glyph: "undo"
        keys: menu.verbs.keyText("towers.unignore")
        onTriggered: menu.verbAsked("unignore")
    }

    ActionMenuItem {
        //: Verb; asks first, and cannot be undone
        text: qsTr("Forget %n tower(s)…", "", menu.targets)
        glyph: "trash"
        keys: menu.verbs.keyText("towers.forget")
        destructive: true
        onTriggered: menu.verbAsked("forget")
    }
}
