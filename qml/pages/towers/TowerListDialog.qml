pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Lists of towers as text: paste or read one and see what it would do, or hand on one's own.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property Desk desk

    //: Title of the dialog for lists of towers
    question: qsTr("Lists of towers")
    //: Explains the format of a list
    explanation: qsTr("One host:port a line, ! before those to ignore, a note after #. Nobody is contacted by this.")
    //: Button: takes over what is new in a list
    verb: qsTr("Take over %n tower(s)", "", list.news)
    ready: list.news > 0
    wanted: Theme.px(620)
    onAgreed: list.take()
    onOpened: path.begin()

    readonly property TowerList listSource: TowerList {
        id: list
        link: dialog.link
        onDone: sentence => dialog.desk.say(sentence, null)
    }

    PathEntry {
        id: path
        Layout.fillWidth: true
        title: dialog.question
        //: A kind of file
        kinds: [qsTr("Text (*.txt)"), qsTr("All files (*)")]
        //: Empty field for the path of a file
        placeholderText: qsTr("Path of a file, or paste a list below")
    }

    WritingArea {
        id: area
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(110)
        //: Name of an area in which one writes, for a screen reader
        label: qsTr("List of towers")
        text: list.text
        faulty: list.faults > 0
        onTextChanged: list.text = text
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space

        ActionButton {
            enabled: path.text !== ""
            //: Button: reads the file, and changes nothing yet
            text: qsTr("Read")
            onClicked: list.readFrom(path.text)
        }

        ActionButton {
            enabled: path.text !== "" && area.text !== ""
            //: Button: writes a file
            text: qsTr("Write")
            onClicked: list.writeTo(path.text)
        }

        ActionButton {
            //: Button: fills the area with the towers that are known
            text: qsTr("Show mine")
            onClicked: list.gather()
        }

        ActionButton {
            //: Button
            text: qsTr("Copy")
            glyph: "copy"
            enabled: area.text !== ""
            //: Said after copying
            onClicked: dialog.desk.copy(area.text, qsTr("List copied"))
        }

        CaptionText {
            Layout.fillWidth: true
            visible: list.faults > 0
            color: Theme.fault
            //: How many lines of a list are no addresses
            text: qsTr("%n line(s) not understood", "", list.faults)
        }
    }

    ListView {
        id: preview
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(160))
        clip: true
        visible: count > 0
        activeFocusOnTab: true
        model: list
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: qsTr("What the list would do")

        delegate: TableRow {
            id: row

            required property int index
            required property string name
            required property string what
            required sentence

            width: ListView.view.width
            implicitHeight: Theme.px(24)
            odd: index % 2 === 1
            current: ListView.isCurrentItem
            listHasFocus: preview.activeFocus
            Accessible.name: name + ": " + sentence

            BodyText {
                x: Theme.space
                width: parent.width / 2
                text: row.name
                Accessible.ignored: true
            }

            CaptionText {
                x: parent.width / 2 + Theme.space
                text: row.sentence
                color: row.what === "faulty" ? Theme.fault : Theme.muted
                Accessible.ignored: true
            }
        }
    }
}
