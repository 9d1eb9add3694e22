pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// A message in every form and its way through this tower; what one can do about it are its children.
Item {
    id: sheet

    required property MessageDetail message
    required property Desk desk
    default property alias verbs: foot.data
    signal filterAsked(string text)

    readonly property var forms: [message.pretty, "", message.text, message.hex, message.difference === ""
            ? qsTr("No earlier message like this one.") : message.difference]

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(16)
        spacing: Theme.space

        TitleText {
            Layout.fillWidth: true
            text: sheet.message.title
        }

        CaptionText {
            Layout.fillWidth: true
            //: Below a message's title: line, size, beginning of its id
            text: qsTr("%1 · %L2 bytes · id %3").arg(sheet.message.line).arg(sheet.message.bytes)
                .arg(sheet.message.id.slice(0, 12))
                //: A message that is too large to be shown whole
                + (sheet.message.cut ? " · " + qsTr("shown in part") : "")
        }

        TabStrip {
            id: tabs
            Layout.fillWidth: true
            //: Tabs over a message
            tabs: [qsTr("Summary"), qsTr("Tree"), qsTr("Text"), qsTr("Hex"), qsTr("Diff")]
        }

        WritingArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(60)
            visible: tabs.current !== 1
            readOnly: true
            //: Name of the message's text, for a screen reader
            label: qsTr("Message")
            text: sheet.forms[tabs.current]
        }

        JsonTree {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(60)
            visible: tabs.current === 1
            message: sheet.message
            desk: sheet.desk
            onFilterAsked: text => sheet.filterAsked(text)
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
            message: sheet.message
        }

        ColumnLayout {
            id: foot
            Layout.fillWidth: true
        }
    }
}
