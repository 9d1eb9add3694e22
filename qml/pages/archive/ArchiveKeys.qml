import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The verbs of the archive; which keys they have stands in the table of verbs.
Item {
    id: archiveKeys

    required property Desk desk
    required property MessageDetail message
    signal searchAsked
    signal sendAsked
    signal exportAsked
    signal importAsked
    signal purgeAsked

    Command {
        table: archiveKeys.desk.verbs
        verb: "filter.focus"
        enabled: archiveKeys.desk.page === "archive"
        onTriggered: archiveKeys.searchAsked()
    }

    Command {
        table: archiveKeys.desk.verbs
        verb: "archive.replay"
        enabled: archiveKeys.message.present
        onTriggered: archiveKeys.sendAsked()
    }

    Command {
        table: archiveKeys.desk.verbs
        verb: "archive.copy"
        enabled: archiveKeys.message.present
        //: Toast after copying
        onTriggered: archiveKeys.desk.copy(archiveKeys.message.copyAs("raw"), qsTr("Copied"))
    }

    Command {
        table: archiveKeys.desk.verbs
        verb: "archive.export"
        onTriggered: archiveKeys.exportAsked()
    }

    Command {
        table: archiveKeys.desk.verbs
        verb: "archive.import"
        onTriggered: archiveKeys.importAsked()
    }

    Command {
        table: archiveKeys.desk.verbs
        verb: "archive.purge"
        onTriggered: archiveKeys.purgeAsked()
    }
}
