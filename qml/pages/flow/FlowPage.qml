pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// How messages flow around our tower: as a graph, and as a table of the same.
PageFrame {
    id: page

    property bool asTable: false

    //: Name of a page
    title: qsTr("Flow")
    hasDetail: false

    TowerBook {
        id: book
        link: page.link
        active: page.visible
    }

    readonly property FlowModel flowSource: FlowModel {
        id: flow
        book: book
        chronicle: page.desk.chronicle
        search: bar.search
        traffic: bar.traffic
        introductions: bar.introductions
        frozen: bar.frozen || page.desk.viewPaused
        minutesAgo: 60 - Math.round(cursor.value)
    }

    component Verb: Command {
        table: page.desk.verbs
        within: page.asTable ? rows.list : view.graph
        enabled: page.visible
    }

    Verb { verb: "flow.fit"; enabled: !page.asTable; onTriggered: view.fit() }
    Verb { verb: "flow.freeze"; onTriggered: bar.frozen = !bar.frozen }
    Verb { verb: "flow.table"; onTriggered: page.turn() }
    Verb { verb: "filter.focus"; within: null; onTriggered: bar.begin() }

    function turn() {
        asTable = !asTable
        if (asTable)
            rows.forceActiveFocus(Qt.TabFocusReason)
        else
            view.forceActiveFocus(Qt.TabFocusReason)
    }

    bars: FlowBar {
        id: bar
        asTable: page.asTable
        others: flow.others
        onFitAsked: view.fit()
        onTableAsked: table => page.asTable = table
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        FlowView {
            id: view
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !page.asTable
            focus: !page.asTable
            model: flow
            desk: page.desk
        }

        FlowTable {
            id: rows
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.asTable
            focus: page.asTable
            model: flow
            desk: page.desk
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            spacing: Theme.margin

            CaptionText {
                //: The left end of the time line
                text: qsTr("1 h ago")
            }

            RangeLine {
                id: cursor
                Layout.fillWidth: true
                from: 0
                to: 60
                value: 60
                stepSize: 1
                snapMode: RangeLine.SnapAlways
                //: Name of a slider, for a screen reader; %1 is a time of day or "Live"
                label: qsTr("Time: %1").arg(flow.cursorText)
                Keys.onPressed: event => {
                    event.accepted = event.key === Qt.Key_End
                    if (event.accepted)
                        value = to
                }
            }

            BodyText {
                Layout.preferredWidth: Theme.px(90)
                text: flow.cursorText
                font.weight: Font.DemiBold
                color: flow.minutesAgo === 0 ? Theme.color("alive") : Theme.text
            }

            ActionButton {
                enabled: flow.minutesAgo > 0
                //: Button: back from the past
                text: qsTr("Return to live")
                onClicked: cursor.value = cursor.to
            }
        }
    }
}
