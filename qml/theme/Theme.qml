pragma Singleton

import QtQuick

// The tokens of the look, and nothing else.
QtObject {
    readonly property color background: "#15181E"
    readonly property color text: "#E6E9EE"
}
