pragma Singleton

import QtQuick
import Clackstower.Ui

// The tokens of the look, and nothing else. Whoever starts the window sets the first part, views only read the second.
QtObject {
    id: root

    property string mode: "system" // system, light, dark
    property bool highContrast: false
    property bool reduceMotion: false
    property real zoom: 1 // 0.8 to 2
    property string density: "normal" // compact, normal, roomy
    property real basePixelSize: 13
    property string family: systemFont.font.family
    property string fixedFamily: "monospace"
    property var overrides: ({}) // the user's own colours for the ground of now, by token

    readonly property FontMetrics systemFont: FontMetrics {}
    readonly property SystemPalette system: SystemPalette {}
    readonly property bool dark: mode === "dark" || (mode === "system" && system.window.hslLightness < 0.5)
    readonly property var colors: highContrast ? (dark ? Palettes.darkContrast : Palettes.lightContrast)
        : (dark ? Palettes.dark : Palettes.light)

    readonly property color background: color("background")
    readonly property color surface: color("surface")
    readonly property color raised: color("raised")
    readonly property color outline: color("outline")
    readonly property color bar: color("bar")
    readonly property color text: color("text")
    readonly property color muted: color("muted")
    readonly property color focus: color("focus")
    readonly property color selection: color("selection")
    readonly property color accent: color("accent")
    readonly property color accentText: color("onAccent") // a property called on… would be taken for a handler
    readonly property color danger: color("stonewalled")
    readonly property color fault: color("dropped")
    readonly property color hover: Qt.rgba(text.r, text.g, text.b, 0.06)
    readonly property color pressed: Qt.rgba(text.r, text.g, text.b, 0.12)

    readonly property real scale: zoom * basePixelSize / 13
    readonly property int frame: highContrast ? 2 : 1 // of lines and borders
    readonly property int radius: px(8)
    readonly property int captionSize: Math.max(px(11.5), 11)
    readonly property int bodySize: px(13)
    readonly property int titleSize: px(15.5)
    readonly property int heroSize: px(19.5)
    readonly property int glyphSize: px(16)
    readonly property int space: px(8)
    readonly property int margin: px(14)
    readonly property int controlHeight: px(30)
    readonly property int rowHeight: px(density === "compact" ? 25 : density === "roomy" ? 36 : 30)

    // A token's colour, also by the name of a tower's state or of a verdict.
    function color(token: string): color {
        return root.overrides[token] ?? root.colors[token] ?? root.colors.text
    }

    // A colour that somebody chose by the light palette: as that reads on the ground of now.
    function inkOf(colour: string): color {
        const token = Object.keys(Palettes.light).find(name => Palettes.light[name] === colour.toUpperCase())
        const ink = Qt.color(colour)
        return token ? color(token) : dark ? Qt.hsla(ink.hslHue, ink.hslSaturation, Math.max(0.65, ink.hslLightness), 1) : ink
    }

    // A length that was drawn for 100 %.
    function px(length: real): real {
        return Math.round(length * root.scale)
    }

    // How long a movement lasts: not at all with reduced motion.
    function span(milliseconds: int): int {
        return root.reduceMotion ? 0 : milliseconds
    }
}
