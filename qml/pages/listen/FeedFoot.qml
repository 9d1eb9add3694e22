import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Accounts for every message: shown, filtered, skipped.
Rectangle {
    id: foot

    required property FeedModel feed
    required property bool paused

    implicitHeight: Theme.px(26)
    color: Theme.background

    CaptionText {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        verticalAlignment: Text.AlignVCenter
        //: %1 to %4 are counts
        text: qsTr("shown %L1 of %L2 · filtered %L3 · skipped %L4").arg(foot.feed.shown).arg(foot.feed.received)
            .arg(foot.feed.filtered).arg(foot.feed.skipped)
            //: Follows the counts while the view is paused
            + (foot.paused ? " · " + qsTr("paused, %n waiting", "", foot.feed.waiting) : "")
    }
}
