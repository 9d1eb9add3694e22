import QtQuick
import QtTest
import Clackstower.Ui

TestCase {
    name: "Theme"

    function cleanup() {
        Theme.mode = "system"
        Theme.overrides = ({})
        Theme.zoom = 1
        Theme.highContrast = false
    }

    function test_modeChoosesThePalette() {
        Theme.mode = "dark"
        verify(Qt.colorEqual(Theme.background, Palettes.dark.background))
        Theme.mode = "light"
        verify(Qt.colorEqual(Theme.background, Palettes.light.background))
        Theme.highContrast = true
        verify(Qt.colorEqual(Theme.text, Palettes.lightContrast.text))
    }

    function test_overridesWin() {
        Theme.overrides = { alive: "#123456" }
        verify(Qt.colorEqual(Theme.color("alive"), "#123456"))
        verify(!Qt.colorEqual(Theme.color("lost"), "#123456"))
    }

    function test_zoomScalesLengths() {
        const before = Theme.rowHeight
        Theme.zoom = 2
        compare(Theme.rowHeight, 2 * before)
    }
}
