pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Takes a rule book over, after it has shown rule by rule what that would change.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property RulesModel rules

    //: Title of a dialog
    question: qsTr("Import rules")
    //: Explains what an import of rules does
    explanation: qsTr("The book replaces yours, with its stations and scripts. It can be undone; rules that stay keep their hits.")
    //: Button: takes a rule book over
    verb: qsTr("Replace the book")
    ready: area.text !== "" && book.fault === ""
    wanted: Theme.px(640)
    onOpened: path.begin()
    onAgreed: book.take(rules)

    readonly property RuleBookFile bookSource: RuleBookFile {
        id: book
        link: dialog.link
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space

        PathEntry {
            id: path
            Layout.fillWidth: true
            title: dialog.question
            kinds: ["JSON (*.json)"]
            //: Empty field for the path of a file
            placeholderText: qsTr("Path of a .json file, or paste the book below")
            onNamed: path => book.read(path)
        }

        ActionButton {
            //: Button: reads the file, and changes nothing yet
            text: qsTr("Read")
            enabled: path.text !== ""
            onClicked: book.read(path.text)
        }
    }

    WritingArea {
        id: area
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(120)
        //: Name of an area in which one writes, for a screen reader
        label: qsTr("Rule book as JSON")
        text: book.text
        faulty: book.fault !== ""
        onTextChanged: book.text = text
    }

    BodyText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        color: book.fault === "" ? Theme.text : Theme.fault
        //: Above the list of rules that an import touches
        text: book.fault !== "" ? book.fault : area.text === "" ? "" : book.count === 0 ? qsTr("No rule would change.")
            : qsTr("%Ln rule(s) would change:", "", book.count)
    }

    ListView {
        id: preview
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(170))
        clip: true
        visible: count > 0
        activeFocusOnTab: true
        model: book
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: qsTr("What the import would change")

        delegate: TableRow {
            id: row

            required property int index
            required property string name
            required property string change
            required property string actions
            required property string condition
            required sentence

            width: ListView.view.width
            implicitHeight: Theme.px(26)
            odd: index % 2 === 1
            current: ListView.isCurrentItem
            listHasFocus: preview.activeFocus
            onPicked: preview.currentIndex = index

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.space
                anchors.rightMargin: Theme.space
                spacing: Theme.px(10)

                BodyText { Layout.preferredWidth: Theme.px(76); text: row.change; font.weight: Font.DemiBold }
                BodyText { Layout.preferredWidth: Theme.px(140); text: row.name }
                FixedText { Layout.fillWidth: true; text: row.condition }
                CaptionText { text: row.actions }
            }
        }
    }
}
