pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The table of towers. Space chooses, Ctrl+A all, the Menu key has all verbs; their keys stand in the table of verbs. Rows
// do not change places while the pointer is over them.
FocusScope {
    id: table

    required property TowersModel model
    required property Desk desk
    readonly property alias sortKey: sheet.sortKey
    readonly property alias descending: sheet.descending
    readonly property alias hovered: over.hovered
    signal verbAsked(string verb)

    TableColumns {
        id: sheet
        onEdited: table.desk.remember("towers", save())
        Component.onCompleted: restore(table.desk.recall("towers"))

        //: Column of the towers' table: a box to tick
        TableColumn { key: "chosen"; title: qsTr("✓"); hint: qsTr("Chosen"); wanted: 36; least: 30 }
        //: Column of the towers' table
        TableColumn { key: "state"; title: qsTr("State"); wanted: 100; sortable: true }
        //: Column of the towers' table: its name or address
        TableColumn { key: "name"; title: qsTr("Tower"); wanted: 190; least: 160; stretches: true; sortable: true }
        //: Column of the towers' table: the protocol
        TableColumn { key: "line"; title: qsTr("Line"); wanted: 92; sortable: true }
        //: Column of the towers' table: when it was heard
        TableColumn { key: "heard"; title: qsTr("Last heard"); wanted: 92; sortable: true }
        //: Column of the towers' table: messages that came from it and went to it
        TableColumn { key: "traffic"; title: qsTr("In / out"); wanted: 100; sortable: true; numeric: true }
        //: Column of the towers' table: how often it could not be reached
        TableColumn { key: "failures"; title: qsTr("Failures"); wanted: 70; sortable: true; numeric: true }
        //: Column of the towers' table: how fast it answers, or how suspicious its silence is
        TableColumn { key: "latency"; title: qsTr("Latency"); hint: qsTr("How fast it answers; φ is how suspicious its silence is"); wanted: 72; sortable: true; numeric: true }
        //: Column of the towers' table: who told us of it
        TableColumn { key: "introducedBy"; title: qsTr("Introduced by"); wanted: 116; sortable: true }
        //: Column of the towers' table: how probably it gets the next message
        TableColumn { key: "odds"; title: qsTr("Odds"); hint: qsTr("How probably it gets the next message"); wanted: 60; sortable: true; numeric: true }
        //: Column of the towers' table: of its key
        TableColumn { key: "fingerprint"; title: qsTr("Fingerprint"); wanted: 160; sortable: true; shown: false }
        //: Column of the towers' table: the user's own words
        TableColumn { key: "note"; title: qsTr("Note"); wanted: 140; sortable: true; shown: false }
    }

    TableHeader {
        id: header
        width: parent.width
        columns: sheet
    }

    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: header.height
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: table.model
        currentIndex: table.model.currentRow
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: qsTr("Towers")
        Keys.onUpPressed: table.model.currentRow = Math.max(0, currentIndex - 1)
        Keys.onDownPressed: table.model.currentRow = Math.min(count - 1, currentIndex + 1)
        Keys.onSpacePressed: if (currentItem) table.model.choose(currentIndex, !(currentItem as TowerListRow).chosen)
        Keys.onMenuPressed: menu.popup(currentItem, Theme.margin, Theme.rowHeight)
        Keys.onEscapePressed: table.model.chooseNone()
        Keys.onPressed: event => {
            event.accepted = event.matches(StandardKey.SelectAll)
            if (event.accepted)
                table.model.chooseAll()
        }

        HoverHandler { id: over }

        WheelStep { view: list }

        delegate: TowerListRow {
            width: ListView.view.width
            columns: sheet
            current: ListView.isCurrentItem
            listHasFocus: list.activeFocus
            onTicked: on => table.model.choose(index, on)
            onPicked: modifiers => list.pick(index, modifiers)
            onMenuAsked: {
                list.pick(index, Qt.NoModifier)
                menu.popup()
            }
        }

        function pick(row: int, modifiers: int) {
            forceActiveFocus(Qt.MouseFocusReason)
            if (modifiers & Qt.ShiftModifier)
                table.model.chooseTo(row)
            else if (modifiers & Qt.ControlModifier)
                table.model.choose(row, true)
            table.model.currentRow = row
        }
    }

    EmptyState {
        anchors.fill: list
        visible: list.count === 0
        glyph: "towers"
        //: Empty state of the table of towers
        title: table.model.total === 0 ? qsTr("No towers yet") : qsTr("No tower matches")
        text: table.model.total === 0
            //: Empty state of the table of towers: what to do
            ? qsTr("Announce to one that you know, or paste a list of them.")
            //: Empty state of the table of towers: what to do
            : qsTr("Change the filter above.")

        ActionButton {
            visible: table.model.total === 0
            //: Button
            text: qsTr("Announce to a tower…")
            kind: "primary"
            onClicked: table.verbAsked("announce")
        }
    }

    ListFocus {
        list: list
    }

    TowerMenu {
        id: menu
        list: list
        verbs: table.desk.verbs
        targets: table.model.targets.length
        onVerbAsked: verb => table.verbAsked(verb)
    }
}
