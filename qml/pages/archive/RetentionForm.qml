import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// How long messages stay, and how much of the disk they may have. What is beyond goes within a minute, for good.
ColumnLayout {
    id: form

    required property ArchiveKeeping keeping
    readonly property var days: [0, 1, 7, 30, 90, 365]
    readonly property var mebibytes: [0, 64, 256, 1024, 4096, 16384]

    spacing: Theme.space

    function choices(list: var, now: real): var {
        return list.includes(now) ? list : list.concat([now]).sort((a, b) => a - b)
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.px(12)
        rowSpacing: Theme.space

        BodyText {
            Layout.fillWidth: true
            //: Before a choice of a time
            text: qsTr("Keep for")
        }

        Dropdown {
            readonly property var offered: form.choices(form.days, form.keeping.keepDays)

            Layout.preferredWidth: Theme.px(170)
            //: Name of a choice, for a screen reader
            label: qsTr("How long messages are kept")
            //: How long messages are kept
            model: offered.map(days => days === 0 ? qsTr("ever") : qsTr("%n day(s)", "", days))
            currentIndex: offered.indexOf(form.keeping.keepDays)
            onActivated: index => form.keeping.setKeepDays(offered[index])
        }

        BodyText {
            Layout.fillWidth: true
            //: Before a choice of a size
            text: qsTr("At most on the disk")
        }

        Dropdown {
            readonly property var offered: form.choices(form.mebibytes, form.keeping.keepMebibytes)

            Layout.preferredWidth: Theme.px(170)
            //: Name of a choice, for a screen reader
            label: qsTr("How much of the disk the archive may have")
            //: How much of the disk the archive may have
            model: offered.map(size => size === 0 ? qsTr("no limit") : Qt.locale().formattedDataSize(size * 1048576, 0))
            currentIndex: offered.indexOf(form.keeping.keepMebibytes)
            onActivated: index => form.keeping.setKeepMebibytes(offered[index])
        }
    }

    CaptionText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        //: Below the limits of the archive
        text: qsTr("What is beyond a limit is deleted within a minute, oldest first, and its room is given back. This cannot be undone.")
    }
}
