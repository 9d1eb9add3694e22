pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Who introduced whom. Left folds, Right unfolds, Enter goes to the tower.
ListView {
    id: list

    required property IntroductionTree tree
    required property string currentKey
    signal picked(string key)

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    model: tree
    T.ScrollBar.vertical: ScrollLine {}
    Accessible.role: Accessible.Tree
    //: Name of a tree, for a screen reader
    Accessible.name: qsTr("Who introduced whom")
    Keys.onLeftPressed: tree.fold(currentIndex, true)
    Keys.onRightPressed: tree.fold(currentIndex, false)
    Keys.onReturnPressed: if (currentItem) picked((currentItem as TowerTreeRow).key)

    delegate: TowerTreeRow {
        width: ListView.view.width
        current: ListView.isCurrentItem
        listHasFocus: list.activeFocus
        chosen: key === list.currentKey
        onPicked: list.picked(key)
        onFoldAsked: fold => list.tree.fold(index, fold)
    }
}
