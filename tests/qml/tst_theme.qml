import QtQuick
import QtTest
import Clackstower.Ui

TestCase {
    name: "Theme"

    function test_textIsReadable() {
        verify(!Qt.colorEqual(Theme.text, Theme.background))
    }
}
