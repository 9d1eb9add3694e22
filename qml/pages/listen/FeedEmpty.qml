import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Why the feed shows nothing, and what one can do about it.
EmptyState {
    id: empty

    required property FeedModel feed
    required property Desk desk
    readonly property bool tuned: feed.station !== ""
    readonly property bool tellsOfTowers: tuned && desk.stations !== null && desk.stations.tunedToTowers
    readonly property bool filed: (feed as CaptureModel) !== null
    readonly property bool silent: feed.received === 0 && !tuned && !filed

    glyph: "listen"
    //: Title of an empty feed; %1 is a station
    title: tellsOfTowers ? qsTr("%1 tells of towers").arg(feed.station)
        //: Title of an empty feed; %1 is a station
        : tuned ? qsTr("Nothing on %1 yet").arg(feed.station)
        : silent ? qsTr("Nobody has sent anything yet")
        //: Title of the list of a file that is looked at
        : filed && feed.received === 0 ? qsTr("There is no message in this file") : qsTr("Nothing matches")
    //: Below "… tells of towers"
    text: tellsOfTowers ? qsTr("What it hears is no message. The towers have a page of their own.")
        //: Below "Nothing on … yet"
        : tuned ? qsTr("Messages appear here as soon as the station hears one. Its filter is in its editor.")
        : silent ? qsTr("Messages appear here as other towers bring them. Announce yourself to one to be found.")
        : !filed ? qsTr("Messages come in, but the filter lets none of them through.")
        : feed.received === 0 ? "" : qsTr("The file holds messages, but the filter lets none of them through.")

    ActionButton {
        visible: empty.tuned
        //: Tunes out of a station: shows all messages again
        text: qsTr("Back to everything")
        onClicked: empty.desk.stations.tuned = ""
    }

    ActionButton {
        visible: empty.tellsOfTowers
        //: Opens the page Towers
        text: qsTr("Show the towers")
        onClicked: empty.desk.go("towers", {})
    }

    ActionButton {
        visible: empty.silent
        text: qsTr("Announce to a tower")
        onClicked: empty.desk.verbs.run("towers.announce")
    }
}
