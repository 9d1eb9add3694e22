pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// What was found, as a table that grows as one scrolls. What is kept meanwhile waits above it.
FocusScope {
    id: root

    required property ArchiveSearch found
    required property ArchiveKeeping keeping
    required property Desk desk
    required property MessageDetail message
    signal searchAsked
    signal importAsked
    signal clearAsked

    function choose(row: int) {
        list.currentIndex = row
        message.showArchived(found.idAt(row))
    }

    function step(rows: int) {
        choose(Math.max(0, Math.min(list.count - 1, list.currentIndex + rows)))
    }

    TableColumns {
        id: table

        TableColumn { key: "time"; title: qsTr("Time"); wanted: 124; sortable: true }
        //: Head of a column: the rule that decided about a message
        TableColumn { key: "rule"; title: qsTr("Rule"); wanted: 130; shown: false }
        TableColumn { key: "from"; title: qsTr("From"); wanted: 156 }
        TableColumn { key: "line"; title: qsTr("Line"); wanted: 84 }
        TableColumn { key: "text"; title: qsTr("Message"); stretches: true; least: 120 }
        TableColumn { key: "bytes"; title: qsTr("Bytes"); wanted: 74; numeric: true }
        Component.onCompleted: {
            restore(root.desk.recall("archive.columns"))
            if (sortKey === "") {
                sortBy("time")
                sortBy("time") // once more: the newest first
            }
        }
        onEdited: root.desk.remember("archive.columns", save())
    }

    Binding {
        target: root.found
        property: "oldestFirst"
        value: !table.descending
    }

    TableHeader {
        id: header
        width: parent.width
        columns: table
    }

    ListView {
        id: list
        anchors.top: header.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.found
        currentIndex: -1
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        reuseItems: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        //: Name of the list of archived messages, for a screen reader
        Accessible.name: qsTr("Archived messages")
        T.ScrollBar.vertical: ScrollLine {}
        Keys.onDownPressed: root.step(1)
        Keys.onUpPressed: root.step(-1)
        Keys.onEscapePressed: root.choose(-1)
        Keys.onPressed: event => {
            const steps = { [Qt.Key_J]: 1, [Qt.Key_K]: -1, [Qt.Key_PageDown]: 10, [Qt.Key_PageUp]: -10, [Qt.Key_Home]: -count, [Qt.Key_End]: count }
            event.accepted = event.modifiers === Qt.NoModifier && steps[event.key] !== undefined
            if (event.accepted)
                root.step(steps[event.key])
        }

        WheelStep { view: list }

        delegate: ArchiveRow {
            width: ListView.view.width
            columns: table
            chosen: root.message.present && messageId === root.message.id
            current: ListView.isCurrentItem
            listHasFocus: list.activeFocus
            onPicked: {
                list.forceActiveFocus(Qt.MouseFocusReason)
                root.choose(index)
            }
        }
    }

    ListFocus {
        list: list
    }

    ArchiveEmpty {
        anchors.fill: list
        visible: list.count === 0 && !root.found.searching
        found: root.found
        keeping: root.keeping
        desk: root.desk
        onImportAsked: root.importAsked()
        onClearAsked: root.clearAsked()
    }

    ActionButton {
        anchors.horizontalCenter: list.horizontalCenter
        anchors.top: list.top
        anchors.topMargin: Theme.space
        visible: root.found.fresh > 0 && list.count > 0
        kind: "primary"
        glyph: "refresh"
        text: qsTr("%n kept since", "messages that were archived after the search", root.found.fresh)
        onClicked: root.found.search()
    }

    ArchiveFoot {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        found: root.found
        keeping: root.keeping
    }
}
