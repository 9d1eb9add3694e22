import QtQuick
import Clackstower.ViewModels

// The rows of a feed, whichever it is.
ListView {
    id: view

    required property FeedModel feed

    onFeedChanged: swap()
    activeFocusOnTab: true
    clip: true
    currentIndex: -1
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    cacheBuffer: 0
    Accessible.role: Accessible.List
    //: Name of the list of messages, for a screen reader
    Accessible.name: qsTr("Messages, newest first")

    // A row that is used again for the same place would still show what stood there before (Qt 6.4).
    function swap() {
        currentIndex = -1
        reuseItems = false
        model = null
        model = feed
        reuseItems = true
    }
}
