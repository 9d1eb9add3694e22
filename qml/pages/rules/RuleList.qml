pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The book in its order. The first rule that holds and decides ends the matter; below all stands what becomes of the rest.
FocusScope {
    id: rules

    required property RulesModel model
    readonly property alias view: list
    readonly property string current: list.currentIndex < 0 ? "" : model.idAt(list.currentIndex)
    signal picked(string ruleId)
    signal opened

    // Shows a rule as the chosen one, as soon as it is in the book.
    function choose(ruleId: string) {
        list.wanted = ruleId
        list.last = -1
        follow()
    }

    // The chosen rule may have moved; in the place of one that is gone, the next is chosen.
    function follow() {
        const row = model.rowOf(list.wanted)
        if (row < 0 && list.last >= 0 && list.count > 0)
            return list.pick(list.last)
        list.currentIndex = row
        list.last = row
    }

    function begin() {
        if (list.count > 0)
            list.pick(0)
    }

    ListView {
        id: list

        property string wanted: "" // the chosen rule, wherever it moves
        property int last: -1 // where it was

        anchors.fill: parent
        clip: true
        focus: true
        activeFocusOnTab: true
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: rules.model
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of the list of rules, for a screen reader
        Accessible.name: qsTr("Rules in their order")
        Keys.onReturnPressed: rules.opened()
        Keys.onEnterPressed: rules.opened()
        Keys.onUpPressed: pick(currentIndex - 1)
        Keys.onDownPressed: pick(currentIndex + 1)

        function pick(index: int) {
            const ruleId = rules.model.idAt(Math.max(0, Math.min(count - 1, index)))
            rules.choose(ruleId)
            rules.picked(ruleId)
        }

        delegate: RuleRow {
            id: row

            width: ListView.view.width
            current: ListView.isCurrentItem
            chosen: ListView.isCurrentItem
            listHasFocus: list.activeFocus
            onPicked: {
                list.forceActiveFocus(Qt.MouseFocusReason)
                list.pick(index)
            }
            onOpened: rules.opened()
            onSwitched: rules.model.toggle(ruleId)
            onDropped: by => rules.model.move(ruleId, index + by)
        }

        bottomMargin: Theme.px(40) // for what stands below
    }

    // No footer of the list: Qt 6.4 makes none of a bound component.
    Item {
        y: list.y + list.contentHeight - Math.max(0, list.contentY)
        width: rules.width
        height: Theme.px(40)
        visible: list.count > 0

        VerdictWord {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(100)
            verdict: "forwarded"
        }

        CaptionText {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(215)
            //: Below the list of rules: what becomes of a message for which no rule decides
            text: qsTr("whatever no rule decides about")
        }
    }

    ListFocus {
        list: list
    }
}
