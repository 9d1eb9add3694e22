import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// What the graph shows.
Rectangle {
    id: bar

    property alias search: entry.text
    property alias traffic: trafficChip.checked
    property alias introductions: introductionsChip.checked
    property alias frozen: freezeChip.checked
    required property bool asTable
    required property int others
    signal fitAsked
    signal tableAsked(bool table)

    function begin() {
        entry.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Layout.fillWidth: true
    implicitHeight: flow.implicitHeight + 2 * Theme.space
    color: Theme.background

    Flow {
        id: flow
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.margin
        spacing: Theme.space

        TextEntry {
            id: entry
            width: Theme.px(240)
            glyph: "search"
            //: Placeholder of the field that filters the towers
            placeholderText: qsTr("Filter by name, line, state")
        }

        ToggleChip {
            id: trafficChip
            height: Theme.controlHeight
            checked: true
            //: Switch: whether the graph shows messages
            text: qsTr("Traffic")
        }

        ToggleChip {
            id: introductionsChip
            height: Theme.controlHeight
            checked: true
            //: Switch: whether the graph shows who introduced whom
            text: qsTr("Introductions")
        }

        ToggleChip {
            id: freezeChip
            height: Theme.controlHeight
            //: Switch: the graph stands still
            text: qsTr("Freeze")
        }

        ActionButton {
            visible: !bar.asTable
            glyph: "fit"
            //: Button: shows the whole graph
            text: qsTr("Fit")
            onClicked: bar.fitAsked()
        }

        ActionButton {
            glyph: bar.asTable ? "flow" : "table"
            //: Button: shows the flow as a graph, or as a table
            text: bar.asTable ? qsTr("Graph") : qsTr("Table")
            onClicked: bar.tableAsked(!bar.asTable)
        }

        CaptionText {
            height: Theme.controlHeight
            verticalAlignment: Text.AlignVCenter
            visible: bar.others > 0 && !bar.asTable
            //: How many towers found no room in the graph
            text: qsTr("+%n others, see the table", "", bar.others)
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
