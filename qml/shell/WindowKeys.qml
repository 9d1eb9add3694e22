pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Clackstower.Ui

// The keys that work wherever one is.
Item {
    id: keys

    required property Desk desk
    required property var places

    Instantiator {
        model: keys.places

        delegate: Shortcut {
            required property string modelData
            required property int index

            sequence: "Ctrl+" + (index + 1)
            onActivated: keys.desk.go(modelData, {})
        }
    }

    Shortcut {
        sequence: "F9"
        onActivated: keys.desk.detailShown = !keys.desk.detailShown
    }

    Shortcut {
        sequence: "F8"
        onActivated: keys.desk.stripShown = !keys.desk.stripShown
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: Theme.zoom = Math.min(2, Theme.zoom + 0.1)
    }

    Shortcut {
        sequence: "Ctrl+-"
        onActivated: Theme.zoom = Math.max(0.8, Theme.zoom - 0.1)
    }

    Shortcut {
        sequence: "Ctrl+0"
        onActivated: Theme.zoom = 1
    }
}
