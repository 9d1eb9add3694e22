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
    onArgumentChanged: if (argument && argument.filter !== undefined) filterBar.write(argument.filter)

    FeedModel {
        id: feed
        link: page.link
        held: page.desk.viewPaused || !list.following
        station: page.stations ? page.stations.tuned : ""
        stationFilter: page.stations ? page.stations.tunedFilter : ""
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
        FeedFilter {
            id: filterBar
            Layout.fillWidth: true
            feed: feed
            desk: page.desk
        },
        VolumeTimeline {
            Layout.fillWidth: true
            feed: feed
            volume: volume
        }
    ]

    FeedList {
        id: list
        anchors.fill: parent
        focus: true
        feed: feed
        desk: page.desk
        message: message
        onFilterAsked: filterBar.begin()
        onContextAsked: page.showInContext()
    }

    detail: MessagePane {
        anchors.fill: parent
        message: message
        feed: feed
        desk: page.desk
        onFilterAsked: text => filterBar.write(text)
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
