pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The verbs that work wherever one is; which keys they have stands in the table of verbs.
Item {
    id: windowKeys

    required property Desk desk
    required property Preferences preferences
    required property Program program

    signal paletteAsked
    signal sheetAsked

    // A step of the zoom, which is a setting like all others.
    function enlarge(percent: int) {
        preferences.change("zoom", Math.max(80, Math.min(200, preferences.zoom + percent)))
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "palette.open"
        onTriggered: windowKeys.paletteAsked()
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "keys.show"
        onTriggered: windowKeys.sheetAsked()
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "glossary.show"
        onTriggered: glossary.open()
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "window.quit"
        onTriggered: windowKeys.program.quit()
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "detail.toggle"
        onTriggered: windowKeys.desk.detailShown = !windowKeys.desk.detailShown
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "strip.toggle"
        onTriggered: windowKeys.desk.stripShown = !windowKeys.desk.stripShown
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "zoom.in"
        onTriggered: windowKeys.enlarge(10)
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "zoom.out"
        onTriggered: windowKeys.enlarge(-10)
    }

    Command {
        table: windowKeys.desk.verbs
        verb: "zoom.reset"
        onTriggered: windowKeys.preferences.change("zoom", "100")
    }

    OnDemand {
        id: glossary
        source: Qt.resolvedUrl("../commands/GlossarySheet.qml")
    }
}
