pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Messages with their verbs: Enter or the Menu key has them all, on those set aside Enter restores; other keys stand in
// the table of verbs.
FocusScope {
    id: table

    required property QueueModel model
    required property Desk desk
    required property string session
    property string emptyTitle: ""
    property string emptyText: ""
    readonly property string currentText: list.currentIndex < 0 ? "" : model.text(list.currentIndex)
    readonly property bool aside: model.aside

    TableColumns {
        id: columns
        onEdited: table.desk.remember(table.session, save())
        Component.onCompleted: restore(table.desk.recall(table.session))

        //: Column of the queue: place in the queue
        TableColumn { key: "position"; title: qsTr("#"); hint: qsTr("Place in the queue"); wanted: 46; numeric: true; shown: !table.aside }
        //: Column of the queue: how long it waits
        TableColumn { key: "age"; title: qsTr("Age"); wanted: 80; numeric: true }
        //: Column of the queue
        TableColumn { key: "size"; title: qsTr("Size"); wanted: 84; numeric: true }
        //: Column of the queue: where the message comes from
        TableColumn { key: "origin"; title: qsTr("Origin"); wanted: 170 }
        //: Column of the queue: why several towers refused the message
        TableColumn { key: "reason"; title: qsTr("Reason"); wanted: 220; shown: table.aside }
        //: Column of the queue: what the message says
        TableColumn { key: "preview"; title: qsTr("Message"); wanted: 200; stretches: true }
    }

    TableHeader {
        id: header
        width: parent.width
        columns: columns
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
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: table.aside ? qsTr("Messages set aside") : qsTr("Waiting messages")
        Keys.onMenuPressed: menu.popup(list.currentItem, Theme.margin, Theme.rowHeight)
        Keys.onReturnPressed: table.aside ? table.model.restore(currentIndex) : menu.popup(list.currentItem, Theme.margin, Theme.rowHeight)

        WheelStep { view: list }

        delegate: TableRow {
            id: row

            required property int index
            required property string position
            required property string age
            required property string size
            required property string origin
            required property string reason
            required property string preview
            required property bool tooLong

            width: ListView.view.width
            odd: index % 2 === 1
            current: ListView.isCurrentItem
            chosen: ListView.isCurrentItem
            listHasFocus: list.activeFocus
            onPicked: list.pick(index)
            onMenuAsked: {
                list.pick(index)
                menu.popup()
            }

            TableCell { column: columns.at("position"); text: row.position; color: Theme.muted }
            TableCell { column: columns.at("age"); text: row.age }
            //: %1 is a size; original towers would cut the message off
            TableCell { column: columns.at("size"); text: row.tooLong ? "! " + row.size : row.size }
            TableCell { column: columns.at("origin"); text: row.origin }
            TableCell { column: columns.at("reason"); text: row.reason; color: Theme.muted }
            TableCell { column: columns.at("preview"); text: row.preview; font.family: Theme.fixedFamily }
        }

        function pick(index: int) {
            currentIndex = index
            forceActiveFocus(Qt.MouseFocusReason)
        }
    }

    EmptyState {
        anchors.fill: list
        visible: list.count === 0 && table.emptyTitle !== ""
        glyph: "queue"
        title: table.emptyTitle
        text: table.emptyText
    }

    ListFocus {
        list: list
    }

    component Verb: Command {
        table: menu.desk.verbs
        within: list
        enabled: menu.row >= 0 && (list.activeFocus || !menu.model.aside) // of two tables, the one where one is
    }

    Verb { verb: "queue.drop"; onTriggered: menu.model.drop(menu.row) }
    Verb { verb: "queue.head"; enabled: menu.row >= 0 && !menu.model.aside; onTriggered: menu.model.moveToHead(menu.row) }
    Verb { verb: "queue.send"; enabled: menu.row >= 0 && !menu.model.aside; onTriggered: menu.model.sendNow(menu.row) }

    QueueMenu {
        id: menu
        model: table.model
        desk: table.desk
        row: list.currentIndex
    }
}
