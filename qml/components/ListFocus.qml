import QtQuick
import Clackstower.Ui

// Shows that the keyboard is in a list of which no row is chosen yet. Where one is, that row shows it.
FocusRing {
    required property ListView list

    anchors.fill: list
    anchors.margins: 2
    here: list.activeFocus && list.currentIndex < 0
}
