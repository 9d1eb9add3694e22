pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What leaves the feed as a file, and what comes out of one to be looked at in its place.
Item {
    id: files

    required property TowerLink link
    required property Desk desk
    required property FeedModel live
    required property MessageDetail message
    readonly property FeedModel shown: capture.open ? capture : live
    readonly property var amounts: [
        //: Which messages are written into a file
        { key: "shown", text: qsTr("What the filter shows: %L1").arg(shown.shown), count: shown.shown },
        //: Which messages are written into a file
        { key: "chosen", text: qsTr("The chosen message"), count: message.present ? 1 : 0 },
        //: Which messages are written into a file
        { key: "marked", text: qsTr("The marked ones: %L1").arg(shown.marks), count: shown.marks },
        //: Which messages are written into a file
        { key: "all", text: qsTr("All that are here, filtered or not: %L1").arg(shown.shown + shown.filtered), count: shown.shown + shown.filtered }
    ]

    function look(path: string) {
        capture.read(path)
    }

    function beginExport() {
        const dialog = exporting.get() as ExportDialog
        dialog.amounts = amounts.filter(amount => amount.count > 0)
        dialog.begin()
    }

    readonly property CaptureModel captureSource: CaptureModel {
        id: capture
        link: files.link
        station: files.live.station
        stationFilter: files.live.stationFilter
        onFailed: sentence => files.desk.say(sentence, null)
    }

    readonly property ArchiveTransfer transferSource: ArchiveTransfer {
        id: transfer
        link: files.link
        onDone: sentence => files.desk.say(sentence, null)
        onImported: sentence => files.desk.say(sentence, null)
        onFailed: sentence => files.desk.say(sentence, null)
    }

    OnDemand {
        id: exporting

        content: ExportDialog {
            transfer: files.transferSource
            //: Title of a dialog
            question: qsTr("Export messages")
            //: Explains what an export from the list writes
            explanation: qsTr("Written oldest first, once for each time that a message came, with the verdict that it got then.")
            onExportAsked: (path, format, amount) => files.transferSource.exportFeed(path, format, files.shown, amount, files.message.serial)
        }
    }

    OnDemand {
        id: opening

        content: FileQuestion {
            //: Title of a dialog
            question: qsTr("Open a capture")
            //: Explains what happens when one opens a file
            explanation: qsTr("Shows what an export wrote, here or elsewhere. Nothing of it is sent or kept, and what passes by meanwhile waits in the list.")
            //: Button: shows the messages of a file
            verb: qsTr("Open")
            onFileChosen: path => capture.read(path)
        }
    }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => files.look(FilePaths.pathOf(drop.urls[0]))
    }

    Command {
        table: files.desk.verbs
        verb: "listen.export"
        enabled: files.shown.shown + files.shown.filtered > 0
        onTriggered: files.beginExport()
    }

    Command { table: files.desk.verbs; verb: "listen.open"; onTriggered: opening.open() }

    Command {
        table: files.desk.verbs
        verb: "listen.close"
        enabled: capture.open
        onTriggered: capture.close()
    }
}
