pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The feed, newest first. Rows never move under the reader: who chooses a row or leaves the top holds the list.
FocusScope {
    id: root

    required property FeedModel feed
    required property Desk desk
    required property MessageDetail message
    property bool following: true
    property real sought: 0 // the message that is to be shown as soon as it is found among all the others
    onFeedChanged: following = true
    signal filterAsked
    signal contextAsked

    Keys.onPressed: event => keys.press(event)

    function pick(row: int) {
        following = false
        list.forceActiveFocus(Qt.MouseFocusReason)
        list.currentIndex = row
        message.show(feed, row)
    }

    // As pick, for a row that may be out of sight.
    function goTo(row: int) {
        pick(row)
        list.positionViewAtIndex(row, ListView.Contain)
    }

    function nextMark() {
        const row = feed.markBelow(list.currentIndex)
        if (row >= 0)
            goTo(row)
    }

    function goLive() {
        desk.viewPaused = false
        following = true
        list.positionViewAtBeginning()
    }

    // One step towards everything, live.
    function goBack() {
        if (following && !desk.viewPaused && desk.stations)
            desk.stations.tuned = ""
        goLive()
    }

    function showInContext(serial: real) {
        following = false
        feed.setRange(0, 0)
        sought = serial
        seek()
    }

    function seek() {
        const row = sought === 0 ? -1 : feed.rowOf(sought)
        if (row < 0)
            return
        sought = 0
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Center)
    }

    FeedColumns {
        id: table
        Component.onCompleted: restore(root.desk.recall("listen.columns"))
        onEdited: root.desk.remember("listen.columns", save())
    }

    TableHeader {
        id: header
        width: parent.width
        columns: table
    }

    FeedView {
        id: list
        anchors.top: header.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        feed: root.feed
        onMovementEnded: root.following = atYBeginning && currentIndex < 0
        onCountChanged: root.following ? positionViewAtBeginning() : root.seek()
        T.ScrollBar.vertical: ScrollLine { onPressedChanged: root.following = false }

        WheelStep { view: list }

        delegate: FeedRow {
            width: ListView.view.width
            columns: table
            odd: (list.count - index) % 2 === 1
            chosen: serial === root.message.serial
            listHasFocus: list.activeFocus
            onPicked: root.pick(index)
        }
    }

    ListFocus { list: list }

    FeedKeys {
        id: keys
        list: root
        view: list
    }

    Loader {
        anchors.fill: list
        active: list.count === 0 && root.feed.told
        Component.onCompleted: setSource("FeedEmpty.qml", { feed: Qt.binding(() => root.feed), desk: root.desk })
    }

    ActionButton {
        anchors.horizontalCenter: list.horizontalCenter
        anchors.top: list.top
        anchors.topMargin: Theme.space
        visible: root.feed.waiting > 0
        kind: "primary"
        glyph: "up"
        text: qsTr("%n new", "messages that wait above the list", root.feed.waiting)
        onClicked: root.goLive()
    }

    FeedFoot {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        feed: root.feed
        desk: root.desk
        onNextMarkAsked: root.nextMark()
    }
}
