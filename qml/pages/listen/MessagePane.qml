import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// All about the chosen message.
Item {
    id: pane

    required property MessageDetail message
    required property Desk desk
    signal filterAsked(string text)

    EmptyState {
        anchors.fill: parent
        visible: !pane.message.present
        title: qsTr("No message chosen")
        text: qsTr("Choose one in the list to see its bytes and its way through this tower.")
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(16)
        visible: pane.message.present
        spacing: Theme.space

        TitleText {
            Layout.fillWidth: true
            text: pane.message.title
        }

        CaptionText {
            Layout.fillWidth: true
            //: Below a message's title: line, size, beginning of its id
            text: qsTr("%1 · %L2 bytes · id %3").arg(pane.message.line).arg(pane.message.bytes)
                .arg(pane.message.id.slice(0, 12))
                //: A message that is too large to be shown whole
                + (pane.message.cut ? " · " + qsTr("shown in part") : "")
        }

        TabStrip {
            id: tabs
            Layout.fillWidth: true
            //: Tabs over a message
            tabs: [qsTr("Summary"), qsTr("Text"), qsTr("Hex"), qsTr("Diff")]
        }

        WritingArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(60)
            readOnly: true
            //: Name of the message's text, for a screen reader
            label: qsTr("Message")
            text: tabs.current === 0 ? pane.message.pretty : tabs.current === 1 ? pane.message.text
                : tabs.current === 2 ? pane.message.hex : pane.message.difference === ""
                    ? qsTr("No earlier message like this one.") : pane.message.difference
        }

        CaptionText {
            visible: tabs.current === 0
            //: Over the steps that a message took through this tower
            text: qsTr("Way through this tower")
        }

        CustodyTrail {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(80)
            visible: tabs.current === 0
            message: pane.message
        }

        MessageVerbs {
            Layout.fillWidth: true
            message: pane.message
            desk: pane.desk
            onFilterAsked: text => pane.filterAsked(text)
        }
    }
}
