pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What passes by, live.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Listen")
    readonly property StationsModel stations: desk.stations
    readonly property bool reading: visible && !desk.viewPaused // then nothing of the tuned station is unread
    onReadingChanged: read()
    Component.onCompleted: read()
    detailEmpty: !message.present
    onArgumentChanged: take(argument ?? {})

    FeedModel {
        id: feed
        link: page.link
        held: page.desk.viewPaused || !list.following
        station: page.stations ? page.stations.tuned : ""
        stationFilter: page.stations ? page.stations.tunedFilter : ""
    }

    Binding {
        target: page.desk
        property: "viewFiled"
        value: page.visible && files.captureSource.open
    }

    VolumeModel {
        id: volume
        link: page.link
    }

    MessageDetail {
        id: message
        link: page.link
        onIgnoredSender: (tower, ignored) => page.desk.say(
            //: Toast; %1 is a tower's address
            ignored ? qsTr("Ignored %1").arg(tower) : qsTr("No longer ignored: %1").arg(tower),
            ignored ? () => message.ignoreSender(false) : null)
        onFailed: sentence => page.desk.say(sentence, null)
    }

    bars: [
        CaptureBar {
            Layout.fillWidth: true
            capture: files.captureSource
            transfer: files.transferSource
            desk: page.desk
        },
        TransferBar {
            Layout.fillWidth: true
            transfer: files.transferSource
        },
        FeedFilter {
            id: filterBar
            Layout.fillWidth: true
            feed: files.shown
            desk: page.desk
        },
        VolumeTimeline {
            Layout.fillWidth: true
            visible: !files.captureSource.open // it is of what passes by
            feed: feed
            volume: volume
        }
    ]

    FeedFiles {
        id: files
        anchors.fill: parent
        link: page.link
        desk: page.desk
        live: feed
        message: message
        onShownChanged: message.show(shown, -1)
    }

    FeedList {
        id: list
        anchors.fill: parent
        focus: true
        feed: files.shown
        desk: page.desk
        message: message
        onFilterAsked: filterBar.begin()
        onContextAsked: page.showInContext()
    }

    detail: MessagePane {
        anchors.fill: parent
        message: message
        feed: files.shown
        desk: page.desk
        onFilterAsked: text => filterBar.write(text)
    }

    function take(asked: var) {
        if (asked.filter !== undefined)
            filterBar.write(asked.filter)
        if (asked.capture !== undefined)
            files.look(asked.capture)
    }

    function read() {
        if (stations)
            stations.reading = reading
    }

    function showInContext() {
        filterBar.write("")
        list.showInContext(message.serial)
    }
}
