pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// The keys that a node says of itself, and their values. Enter, or a click, shows what stood there before.
ListView {
    id: list

    property string open: "" // the key whose history is shown

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    //: Name of a list, for a screen reader
    Accessible.name: qsTr("Keys and values")
    Keys.onReturnPressed: if (currentItem)
        toggle((currentItem as TowerKeysRow).key)
    T.ScrollBar.vertical: ScrollLine {}

    delegate: TowerKeysRow {
        width: ListView.view.width
        current: ListView.isCurrentItem
        listHasFocus: list.activeFocus
        open: key === list.open
        onPicked: {
            list.currentIndex = index
            list.toggle(key)
        }
    }

    function toggle(key: string) {
        open = open === key ? "" : key
    }
}
