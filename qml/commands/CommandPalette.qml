pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Everything that can be done, found by its words: type, choose with the arrows, Enter does it.
Sheet {
    id: popup

    required property VerbTable verbs

    function choose(row: int) {
        const verb = palette.verbAt(row)
        popup.close()
        verbs.run(verb)
    }

    //: Name of the palette of everything that can be done, for a screen reader
    title: qsTr("Do something")
    y: Theme.px(80)
    height: Math.min(Theme.px(440), parent ? parent.height - 2 * y : 0)
    padding: Theme.px(10)
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
            highlightMoveDuration: 0
            activeFocusOnTab: true
            model: palette
            Keys.onReturnPressed: popup.choose(currentIndex)
            Keys.onEnterPressed: popup.choose(currentIndex)
            Accessible.role: Accessible.List
            //: The list of all that can be done, for a screen reader
            Accessible.name: qsTr("What can be done")
            T.ScrollBar.vertical: ScrollLine {}

            BodyText {
                anchors.centerIn: parent
                visible: list.count === 0
                //: Instead of the list of all that can be done, when no words fit
                text: qsTr("Nothing is called that here")
            }

            delegate: VerbRow {
                required property bool can

                width: list.width
                opacity: can ? 1 : 0.65
                highlighted: ListView.isCurrentItem
                onClicked: popup.choose(index)
            }
        }
    }
}
