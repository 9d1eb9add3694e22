pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Everything that can be done, found by its words: type, choose with the arrows, Enter does it.
T.Popup {
    id: popup

    required property VerbTable verbs

    function choose(row: int) {
        const verb = palette.verbAt(row)
        if (!verbs.can(verb))
            return
        popup.close()
        verbs.run(verb)
    }

    parent: T.Overlay.overlay
    x: parent ? (parent.width - width) / 2 : 0
    y: Theme.px(80)
    width: Math.min(Theme.px(560), parent ? parent.width - 2 * Theme.margin : 0)
    height: Math.min(Theme.px(440), parent ? parent.height - 2 * y : 0)
    padding: Theme.px(10)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: {
        entry.clear()
        palette.refresh()
        list.currentIndex = 0
        entry.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Palette {
        id: palette
        table: popup.verbs
        search: entry.text
        onCountChanged: list.currentIndex = 0
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius
    }

    contentItem: ColumnLayout {
        spacing: Theme.space

        TextEntry {
            id: entry
            Layout.fillWidth: true
            //: Where one types what one wants to do
            placeholderText: qsTr("What do you want to do?")
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
            onAccepted: popup.choose(list.currentIndex)
        }

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: palette
            Accessible.role: Accessible.List
            //: The list of all that can be done, for a screen reader
            Accessible.name: qsTr("What can be done")
            T.ScrollBar.vertical: ScrollLine {}

            delegate: VerbRow {
                required property bool can

                width: list.width
                enabled: can
                highlighted: ListView.isCurrentItem
                onClicked: popup.choose(index)
            }
        }
    }
}
