import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// When the messages came that one looks for.
RowLayout {
    id: root

    required property ArchiveSearch found
    readonly property var hours: [0, 1, 24, 24 * 7, 24 * 30, -1]
    readonly property bool between: choice.currentIndex === hours.length - 1
    property bool faulty: false

    spacing: Theme.space

    function reset() {
        choice.currentIndex = 0
        choose()
    }

    function choose() {
        faulty = between && !found.setBetween(since.text, until.text)
        if (!between)
            found.setHours(hours[choice.currentIndex])
    }

    Dropdown {
        id: choice
        //: Name of the choice of a time, for a screen reader
        label: qsTr("When it came")
        //: Times of messages
        model: [qsTr("Any time"), qsTr("Last hour"), qsTr("Last 24 hours"), qsTr("Last 7 days"), qsTr("Last 30 days"),
            //: Choice of a time: from one day to another, by the clock of this place
            qsTr("Between (local time)…")]
        onActivated: root.choose()
    }

    TextEntry {
        id: since
        visible: root.between
        implicitWidth: Theme.px(136)
        faulty: root.faulty
        //: Empty field for the beginning of a time
        placeholderText: qsTr("2026-11-21 08:15")
        //: Name of a field, for a screen reader
        label: qsTr("From this local time on")
        onTextChanged: root.choose()
    }

    TextEntry {
        id: until
        visible: root.between
        implicitWidth: Theme.px(136)
        faulty: root.faulty
        //: Empty field for the end of a time
        placeholderText: qsTr("until now")
        //: Name of a field, for a screen reader
        label: qsTr("Before this local time")
        onTextChanged: root.choose()
    }
}
