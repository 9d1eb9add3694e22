pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The flow as a table: all that the graph shows, and the towers that found no room there. Enter goes to the tower.
FocusScope {
    id: table

    required property FlowModel model
    required property Desk desk
    readonly property alias list: list

    TableColumns {
        id: sheet
        onEdited: table.desk.remember("flow", save())
        Component.onCompleted: restore(table.desk.recall("flow"))

        //: Column of the table of flow
        TableColumn { key: "state"; title: qsTr("State"); wanted: 100 }
        //: Column of the table of flow
        TableColumn { key: "name"; title: qsTr("Tower"); wanted: 200; stretches: true }
        //: Column of the table of flow: the protocol
        TableColumn { key: "line"; title: qsTr("Line"); wanted: 100 }
        //: Column of the table of flow: messages from it to us
        TableColumn { key: "in"; title: qsTr("In"); wanted: 70; numeric: true }
        //: Column of the table of flow: messages from us to it
        TableColumn { key: "out"; title: qsTr("Out"); wanted: 70; numeric: true }
        //: Column of the table of flow
        TableColumn { key: "rate"; title: qsTr("A minute"); wanted: 84; numeric: true }
        //: Column of the table of flow
        TableColumn { key: "tuned"; title: qsTr("Tuned"); wanted: 70; numeric: true }
        //: Column of the table of flow
        TableColumn { key: "stonewalled"; title: qsTr("Stonewalled"); wanted: 100; numeric: true }
        //: Column of the table of flow
        TableColumn { key: "failed"; title: qsTr("Failed"); wanted: 70; numeric: true }
        //: Column of the table of flow
        TableColumn { key: "introducedBy"; title: qsTr("Introduced by"); wanted: 160 }
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
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: qsTr("Message flow, tower by tower")
        Keys.onReturnPressed: if (currentItem) table.desk.go("towers", { tower: (currentItem as FlowRow).key })

        delegate: FlowRow {
            width: ListView.view.width
            columns: sheet
            current: ListView.isCurrentItem
            chosen: ListView.isCurrentItem
            listHasFocus: list.activeFocus
            onPicked: list.currentIndex = index
            onOpened: table.desk.go("towers", { tower: key })
        }
    }

    ListFocus {
        list: list
    }
}
