pragma Singleton

import QtQuick

// The colours as measured: text at least 4.5 : 1 on both backgrounds, signs at least 3 : 1 on a chosen row, and signs of
// one family at least 10 apart (CIEDE2000) for every kind of sight. tests/qml/tst_palette.qml and tst_colours.cpp compute it again.
QtObject {
    readonly property var light: ({
        background: "#FFFFFF", surface: "#F6F7F9", raised: "#FFFFFF", outline: "#D8DDE3", bar: "#C3CAD4",
        text: "#1B1F24", muted: "#57606A", focus: "#1F5FD6", selection: "#D6E4FF", accent: "#1F5FD6", onAccent: "#FFFFFF",
        new: "#8144D0", alive: "#407C5A", lost: "#845508", dead: "#5F0605", ignored: "#636874",
        tuned: "#4564DD", forwarded: "#525A60", stonewalled: "#681188", archived: "#896D02", dropped: "#8C3333"
    })
    readonly property var dark: ({
        background: "#15181E", surface: "#1E222A", raised: "#232833", outline: "#2F3541", bar: "#3B4350",
        text: "#E6E9EE", muted: "#A3ABB6", focus: "#7FB2FF", selection: "#25406E", accent: "#7FB2FF", onAccent: "#0F1521",
        new: "#6299F0", alive: "#7EF0CF", lost: "#FFCB1F", dead: "#E26B54", ignored: "#8D9097",
        tuned: "#67BAF7", forwarded: "#C8D1D7", stonewalled: "#CC7BAC", archived: "#F3D13E", dropped: "#FF5347"
    })
    // High contrast: signs in the text's colour, so that only their shapes tell them apart.
    readonly property var lightContrast: ({
        background: "#FFFFFF", surface: "#FFFFFF", raised: "#FFFFFF", outline: "#000000", bar: "#000000",
        text: "#000000", muted: "#000000", focus: "#0033CC", selection: "#CFE0FF", accent: "#0033CC", onAccent: "#FFFFFF",
        new: "#000000", alive: "#000000", lost: "#000000", dead: "#000000", ignored: "#000000",
        tuned: "#000000", forwarded: "#000000", stonewalled: "#000000", archived: "#000000", dropped: "#000000"
    })
    readonly property var darkContrast: ({
        background: "#000000", surface: "#000000", raised: "#000000", outline: "#FFFFFF", bar: "#FFFFFF",
        text: "#FFFFFF", muted: "#FFFFFF", focus: "#9CC4FF", selection: "#1B3F8A", accent: "#9CC4FF", onAccent: "#000000",
        new: "#FFFFFF", alive: "#FFFFFF", lost: "#FFFFFF", dead: "#FFFFFF", ignored: "#FFFFFF",
        tuned: "#FFFFFF", forwarded: "#FFFFFF", stonewalled: "#FFFFFF", archived: "#FFFFFF", dropped: "#FFFFFF"
    })
}
