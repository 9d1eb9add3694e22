pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// A message's JSON as a tree. Left folds, Right unfolds, Enter filters the list by the value.
ListView {
    id: list

    required property MessageDetail message
    required property Desk desk
    signal filterAsked(string text)

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.Tree
    //: Name of a tree, for a screen reader
    Accessible.name: qsTr("Values of the message")
    Keys.onLeftPressed: tree.fold(currentIndex, true)
    Keys.onRightPressed: tree.fold(currentIndex, false)
    Keys.onReturnPressed: filterAsked(tree.filterOf(currentIndex))
    Keys.onMenuPressed: menu.popup(currentItem, Theme.margin, Theme.px(24))
    T.ScrollBar.vertical: ScrollLine {}

    model: JsonTreeModel {
        id: tree
        message: list.message
        active: list.visible
    }

    delegate: JsonTreeRow {
        width: ListView.view.width
        current: ListView.isCurrentItem
        chosen: ListView.isCurrentItem
        listHasFocus: list.activeFocus
        onPicked: list.pick(index)
        onFoldAsked: fold => tree.fold(index, fold)
        onOpened: tree.fold(index, !folded)
        onMenuAsked: {
            list.pick(index)
            menu.popup()
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: list.count === 0
        //: In place of a tree of values
        title: qsTr("No JSON")
        text: qsTr("This message is no JSON: see it as text or as hex.")
    }

    ActionMenu {
        id: menu

        //: Verb of a value inside a message
        ActionMenuItem { text: qsTr("Filter the list by this value"); onTriggered: list.filterAsked(tree.filterOf(list.currentIndex)) }
        ActionMenuItem { text: qsTr("Make a rule of this value…"); onTriggered: list.desk.go("rules", { filter: tree.filterOf(list.currentIndex) }) }
        //: Verb, and what is said after it
        ActionMenuItem { text: qsTr("Copy value"); onTriggered: list.desk.copy(tree.valueOf(list.currentIndex), qsTr("Copied")) }
    }

    function pick(row: int) {
        currentIndex = row
        forceActiveFocus(Qt.MouseFocusReason)
    }
}
