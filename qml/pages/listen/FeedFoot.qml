import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Accounts for every message: shown, filtered, skipped.
Rectangle {
    id: foot

    required property FeedModel feed
    required property bool paused
    signal nextMarkAsked

    implicitHeight: Theme.px(26)
    color: Theme.background

    ActionButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: parent.height
        visible: foot.feed.marks > 0
        kind: "quiet"
        glyph: "marked"
        //: Button: goes to the next of the marked messages
        text: qsTr("%n marked", "", foot.feed.marks)
        //: Explains the button with the number of marks
        hint: qsTr("Next mark (N)")
        onClicked: foot.nextMarkAsked()
    }

    CaptionText {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        verticalAlignment: Text.AlignVCenter
        //: %1 to %4 are counts
        text: qsTr("shown %L1 of %L2 · filtered %L3 · skipped %L4").arg(foot.feed.shown).arg(foot.feed.received)
            .arg(foot.feed.filtered).arg(foot.feed.skipped)
            //: Follows the counts while a station is tuned in; %1 is its name
            + (foot.feed.station !== "" ? " · " + qsTr("tuned in to %1 (Esc: back to everything)").arg(foot.feed.station) : "")
            //: Follows the counts while the view is paused
            + (foot.paused ? " · " + qsTr("paused, %n waiting", "", foot.feed.waiting) : "")
    }
}
