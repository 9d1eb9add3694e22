pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The self-test, the report for whoever helps, and the log.
ColumnLayout {
    id: pane

    required property TowerLink link
    required property Desk desk

    spacing: Theme.space

    signal shownAsked // what a verb has done is to be seen here

    Diagnosis {
        id: diagnosis
        link: pane.link
        book: pane.desk.book
        //: What has happened after the report was made
        onReportReady: text => pane.desk.copy(text, qsTr("Report copied, without names and addresses"))
    }

    Command {
        id: test
        table: pane.desk.verbs
        verb: "settings.selftest"
        enabled: !diagnosis.running
        onTriggered: {
            pane.shownAsked()
            diagnosis.run()
        }
    }

    Command {
        id: report
        table: pane.desk.verbs
        verb: "settings.report"
        onTriggered: diagnosis.makeReport()
    }

    RowLayout {
        Layout.margins: Theme.margin
        spacing: Theme.space

        ActionButton {
            action: test
            hint: test.consequence
        }

        ActionButton {
            action: report
            hint: report.consequence
        }

        Dropdown {
            //: The least serious lines of the log that are shown
            label: qsTr("Level of the log")
            //: Levels of the log
            model: [qsTr("Errors"), qsTr("Warnings"), qsTr("Info"), qsTr("Debug")]
            currentIndex: log.level
            onActivated: index => log.level = index
        }

        TextEntry {
            Layout.fillWidth: true
            //: Where one types to find lines of the log
            placeholderText: qsTr("Find in the log")
            onTextEdited: log.search = text
        }
    }

    Repeater {
        model: diagnosis

        BodyText {
            required property string line
            required property bool passed
            required property string sentence

            Layout.leftMargin: Theme.margin
            Layout.fillWidth: true
            //: A check of the self-test that went well, or not: the line, what was found
            text: passed ? qsTr("✓ %1: %2").arg(line).arg(sentence) : qsTr("✗ %1: %2").arg(line).arg(sentence)
            color: passed ? Theme.color("alive") : Theme.fault
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        highlightMoveDuration: 0
        activeFocusOnTab: true
        model: LogModel {
            id: log
            book: pane.desk.book
        }
        Accessible.role: Accessible.List
        //: The lines of the log, for a screen reader
        Accessible.name: qsTr("Log")
        T.ScrollBar.vertical: ScrollLine {}

        delegate: LogRow {
            width: list.width
        }
    }
}
