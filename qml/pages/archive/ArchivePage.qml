pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The messages that were kept: found again, looked at, sent again, taken elsewhere, let go.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Archive")
    property bool storageShown: false // asked for; where there is room, it is seen whenever no message is chosen
    detailEmpty: !message.present && !storageShown
    onArgumentChanged: if (argument && argument.words !== undefined) bar.write(argument.words)

    readonly property ArchiveSearch foundSource: ArchiveSearch {
        id: found
        link: page.link
    }

    readonly property ArchiveKeeping keepingSource: ArchiveKeeping {
        id: keeping
        link: page.link
        active: page.visible
        onPurged: sentence => {
            page.desk.say(sentence, null)
            found.search()
        }
        onFailed: sentence => page.desk.say(sentence, null)
    }

    readonly property ArchiveTransfer transferSource: ArchiveTransfer {
        id: transfer
        link: page.link
        onDone: sentence => page.desk.say(sentence, null)
        onFailed: sentence => page.desk.say(sentence, null)
        onImported: sentence => {
            page.desk.say(sentence, null)
            found.search()
        }
    }

    readonly property MessageDetail messageSource: MessageDetail {
        id: message
        link: page.link
        onIgnoredSender: (tower, ignored) => page.desk.say(
            //: Toast; %1 is a tower's address
            ignored ? qsTr("Ignored %1").arg(tower) : qsTr("No longer ignored: %1").arg(tower),
            ignored ? () => message.ignoreSender(false) : null)
        onFailed: sentence => page.desk.say(sentence, null)
        onChanged: if (present) page.storageShown = false
    }

    bars: [
        ArchiveBar {
            id: bar
            Layout.fillWidth: true
            found: found
            desk: page.desk
            onExportAsked: exporting.begin()
            onImportAsked: importing.ask([])
            onStorageAsked: page.showStorage()
        },
        TransferBar {
            Layout.fillWidth: true
            transfer: transfer
        }
    ]

    ArchiveList {
        id: list
        anchors.fill: parent
        focus: true
        found: found
        keeping: keeping
        desk: page.desk
        message: message
        onSearchAsked: bar.begin()
        onImportAsked: importing.ask([])
        onClearAsked: bar.clear()
    }

    detail: [
        StoragePane {
            id: storage
            anchors.fill: parent
            visible: !message.present
            keeping: keeping
            desk: page.desk
        },
        MessageSheet {
            anchors.fill: parent
            visible: message.present
            message: message
            desk: page.desk
            onFilterAsked: text => bar.filterBy(text)

            ArchiveVerbs {
                Layout.fillWidth: true
                message: message
                desk: page.desk
                onSendAsked: sending.begin(message.id)
                onStorageAsked: page.showStorage()
            }
        }
    ]

    function showStorage() {
        list.choose(-1)
        storageShown = true
        desk.detailShown = true
    }

    ReplayDialog {
        id: sending
        link: page.link
        desk: page.desk
    }

    ExportDialog {
        id: exporting
        transfer: transfer
        //: Title of a dialog
        question: qsTr("Export what was found")
        //: Explains what an export writes
        explanation: found.everything ? qsTr("Every message of the archive is written, oldest first.")
            //: Explains what an export writes
            : qsTr("Every message that the search finds is written, oldest first: also those that the list does not show yet.")
        onExportAsked: (path, format, amount) => transfer.exportTo(path, format, found)
    }

    ImportDialog {
        id: importing
        transfer: transfer
    }

    ArchiveKeys {
        desk: page.desk
        message: message
        onSearchAsked: bar.begin()
        onSendAsked: sending.begin(message.id)
        onExportAsked: exporting.begin()
        onImportAsked: importing.ask([])
        onPurgeAsked: storage.purge()
    }
}
