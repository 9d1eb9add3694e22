import QtQuick
import QtTest
import Clackstower.Ui

// The colours keep what ux promises: words and signs can be told from every ground that they stand on.
TestCase {
    name: "Palette"

    readonly property var towers: ["new", "alive", "lost", "dead", "ignored"]
    readonly property var verdicts: ["tuned", "forwarded", "stonewalled", "archived", "dropped"]

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)
    }

    function luminance(text: string): real {
        const c = Qt.darker(text, 1)
        return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b)
    }

    function contrast(one: string, other: string): real {
        const a = luminance(one), b = luminance(other)
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }

    function test_contrast_data() {
        return [{ tag: "light", p: Palettes.light }, { tag: "dark", p: Palettes.dark },
            { tag: "lightContrast", p: Palettes.lightContrast }, { tag: "darkContrast", p: Palettes.darkContrast }]
    }

    function test_contrast(data) {
        const p = data.p
        for (const name of ["text", "muted", "focus"].concat(towers, verdicts)) {
            for (const ground of ["background", "surface"])
                verify(contrast(p[name], p[ground]) >= 4.5, name + " on " + ground)
            if (name !== "muted")
                verify(contrast(p[name], p.selection) >= 3, name + " on selection")
        }
        verify(contrast(p.text, p.selection) >= 4.5, "text on selection")
        verify(contrast(p.onAccent, p.accent) >= 4.5, "onAccent on accent")
    }
}
