import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Accounts for every message: shown, filtered, skipped. What one does with many of them at once is here, too.
Rectangle {
    id: foot

    required property FeedModel feed
    required property Desk desk
    signal nextMarkAsked

    implicitHeight: Theme.px(26)
    color: Theme.background

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 0

        CaptionText {
            Layout.fillWidth: true
            //: %1 to %4 are counts
            text: qsTr("shown %L1 of %L2 · filtered %L3 · skipped %L4").arg(foot.feed.shown).arg(foot.feed.received)
                .arg(foot.feed.filtered).arg(foot.feed.skipped)
                //: Follows the counts while a station is tuned in; %1 is its name
                + (foot.feed.station !== "" ? " · " + qsTr("tuned in to %1 (Esc: back to everything)").arg(foot.feed.station) : "")
                //: Follows the counts while the view is paused
                + (foot.desk.viewPaused && foot.feed.held ? " · " + qsTr("paused, %n waiting", "", foot.feed.waiting) : "")
        }

        ActionButton {
            Layout.fillHeight: true
            visible: foot.feed.marks > 0
            kind: "quiet"
            glyph: "marked"
            //: Button: goes to the next of the marked messages
            text: qsTr("%n marked", "", foot.feed.marks)
            //: Explains the button with the number of marks
            hint: qsTr("Next mark (N)")
            onClicked: foot.nextMarkAsked()
        }

        ActionButton {
            Layout.fillHeight: true
            kind: "quiet"
            //: Opens the dialog that names a file of messages to look at
            text: qsTr("Open capture…")
            onClicked: foot.desk.verbs.run("listen.open")
        }

        ActionButton {
            Layout.fillHeight: true
            enabled: foot.feed.received > 0
            kind: "quiet"
            glyph: "export"
            //: Opens the dialog that writes messages into a file
            text: qsTr("Export…")
            onClicked: foot.desk.verbs.run("listen.export")
        }
    }
}
