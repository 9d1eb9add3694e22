pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels

// One verb of the window as buttons and menus take it: words and keys come from the one table, `onTriggered` does it.
T.Action {
    id: root

    required property VerbTable table
    required property string verb

    // The list that must have the focus before the keys count; none: they count on the whole page.
    property Item within: null

    readonly property string consequence: handler.consequence
    readonly property VerbHandler handler: VerbHandler {
        table: root.table
        verb: root.verb
        available: root.enabled
        onTriggered: root.trigger()
    }
    readonly property Shortcut keys: Shortcut {
        sequences: root.handler.keys
        enabled: root.enabled && (root.within === null || root.within.activeFocus)
        onActivated: root.trigger()
    }

    text: handler.text
}
