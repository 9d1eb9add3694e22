pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The verbs that work wherever one is; which keys they have stands in the table of verbs.
Item {
    id: keys

    required property Desk desk
    required property Preferences preferences
    required property Program program
    required property var places

    signal paletteAsked
    signal sheetAsked

    component Verb: Command {
        table: keys.desk.verbs
    }

    // A step of the zoom, which is a setting like all others.
    function enlarge(percent: int) {
        preferences.change("zoom", Math.max(80, Math.min(200, preferences.zoom + percent)))
    }

    Instantiator {
        model: keys.places

        delegate: Verb {
            required property string modelData

            verb: "go." + modelData
            onTriggered: keys.desk.go(modelData, {})
        }
    }

    Verb {
        verb: "palette.open"
        onTriggered: keys.paletteAsked()
    }

    Verb {
        verb: "keys.show"
        onTriggered: keys.sheetAsked()
    }

    Verb {
        verb: "window.quit"
        onTriggered: keys.program.quit()
    }

    Verb {
        verb: "detail.toggle"
        onTriggered: keys.desk.detailShown = !keys.desk.detailShown
    }

    Verb {
        verb: "strip.toggle"
        onTriggered: keys.desk.stripShown = !keys.desk.stripShown
    }

    Verb {
        verb: "zoom.in"
        onTriggered: keys.enlarge(10)
    }

    Verb {
        verb: "zoom.out"
        onTriggered: keys.enlarge(-10)
    }

    Verb {
        verb: "zoom.reset"
        onTriggered: keys.preferences.change("zoom", "100")
    }
}
