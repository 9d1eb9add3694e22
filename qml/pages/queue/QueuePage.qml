pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What waits at our tower, head first, and what will become of it.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Queue")

    readonly property QueueModel waitingSource: QueueModel {
        id: waiting
        link: page.link
        active: page.visible
        onDone: (sentence, undoable) => page.desk.say(sentence, undoable ? () => waiting.undoDrop() : null)
    }

    readonly property QueueModel asideModelSource: QueueModel {
        id: asideModel
        link: page.link
        aside: true
        active: page.visible
        onDone: (sentence, undoable) => page.desk.say(sentence, undoable ? () => asideModel.undoDrop() : null)
    }

    readonly property QueueForecast forecastSource: QueueForecast {
        id: forecast
        link: page.link
        active: page.visible
    }

    bars: PageTitle {
        //: Title of the queue page: how many wait, and their size such as "3 KiB"
        text: qsTr("%n waiting · %1", "", waiting.count + waiting.more).arg(waiting.bytesText)

        ActionButton {
            //: Button: opens the writing of a message
            text: qsTr("Compose…")
            kind: "primary"
            hint: compose.handler.hint
            onClicked: compose.trigger()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        CaptionText {
            Layout.fillWidth: true
            Layout.margins: Theme.space
            Layout.leftMargin: Theme.margin
            text: forecast.custody === "" ? forecast.sentence : forecast.sentence + " · " + forecast.custody
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        QueueTable {
            id: table
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            model: waiting
            desk: page.desk
            session: "queue"
            //: Empty state of the queue
            emptyTitle: qsTr("Nothing waits")
            //: Empty state of the queue
            emptyText: qsTr("Messages wait here until another tower takes them. Compose one, or listen.")
        }

        ActionButton {
            Layout.margins: Theme.space
            visible: asideModel.count > 0
            kind: "quiet"
            glyph: asideTable.visible ? "down" : "next"
            //: Header of a section that folds: messages that several towers refused
            text: qsTr("%n set aside: several towers refused them", "", asideModel.count)
            onClicked: asideTable.open = !asideTable.open
        }

        QueueTable {
            id: asideTable
            property bool open: true
            Layout.fillWidth: true
            Layout.preferredHeight: page.height * 0.3
            visible: open && asideModel.count > 0
            model: asideModel
            desk: page.desk
            session: "aside"
        }
    }

    detail: QueueOdds {
        anchors.fill: parent
        forecast: forecast
        message: table.currentText
    }

    Command {
        id: compose
        table: page.desk.verbs
        verb: "queue.compose"
        onTriggered: composing.open()
    }

    ComposeDialog {
        id: composing
        link: page.link
        desk: page.desk
        onEnqueued: waiting.refresh()
    }
}
