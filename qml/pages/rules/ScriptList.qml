pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The scripts by name. Up and Down open one.
ListView {
    id: list

    required property ScriptBench bench
    signal chosen(int row)

    clip: true
    activeFocusOnTab: true
    visible: count > 0
    boundsBehavior: Flickable.StopAtBounds
    model: bench
    currentIndex: -1
    keyNavigationEnabled: true
    onCurrentIndexChanged: if (currentIndex >= 0) chosen(currentIndex)
    T.ScrollBar.vertical: ScrollLine {}
    Accessible.role: Accessible.List
    //: Name of a list, for a screen reader
    Accessible.name: qsTr("Scripts")

    delegate: TableRow {
        id: row

        required property int index
        required property string name
        required property string callers
        required sentence

        width: ListView.view.width
        height: Theme.px(44)
        current: ListView.isCurrentItem
        chosen: ListView.isCurrentItem
        listHasFocus: list.activeFocus
        onPicked: {
            list.currentIndex = index
            list.forceActiveFocus(Qt.MouseFocusReason)
        }

        BodyText {
            x: Theme.space
            y: Theme.px(4)
            width: parent.width - 2 * Theme.space
            text: row.name
            Accessible.ignored: true
        }

        CaptionText {
            x: Theme.space
            y: Theme.px(23)
            width: parent.width - 2 * Theme.space
            text: row.callers
            Accessible.ignored: true
        }
    }

    ListFocus {
        list: list
    }
}
