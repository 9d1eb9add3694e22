pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// What could stand at the cursor of a FilterField. The keyboard stays in the field.
T.Popup {
    id: choices

    required property FilterText filter
    property alias current: list.currentIndex
    signal chosen(int which)

    function show() {
        current = -1
        if (filter.candidates.length > 0)
            open()
    }

    function step(by: int) {
        current = Math.max(0, Math.min(list.count - 1, current + by))
    }

    width: Theme.px(210)
    height: Math.min(list.contentHeight + 2 * padding, Theme.px(230))
    padding: Theme.px(4)
    margins: Theme.space
    focus: false
    closePolicy: T.Popup.CloseOnPressOutsideParent

    contentItem: ListView {
        id: list
        clip: true
        highlightMoveDuration: 0
        model: choices.filter.candidates
        currentIndex: -1
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of the list of words that could come next in a filter, for a screen reader
        Accessible.name: qsTr("Suggestions")
        onCountChanged: if (count === 0) choices.close()

        delegate: T.ItemDelegate {
            id: choice

            required property int index
            required property string modelData

            width: ListView.view.width
            height: Theme.px(26)
            padding: Theme.px(8)
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            text: modelData
            Accessible.name: text
            onClicked: choices.chosen(index)

            contentItem: FixedText {
                text: choice.text
                verticalAlignment: Text.AlignVCenter
            }

            background: Rectangle {
                radius: Theme.px(5)
                color: choice.ListView.isCurrentItem ? Theme.selection : choice.hovered ? Theme.hover : "transparent"
            }
        }
    }

    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius
    }
}
