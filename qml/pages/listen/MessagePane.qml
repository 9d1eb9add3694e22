pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// All about the chosen message; made when the first one is chosen.
Item {
    id: pane

    required property MessageDetail message
    required property FeedModel feed
    required property Desk desk
    readonly property bool present: message.present
    property Item sheet: null
    signal filterAsked(string text)

    onPresentChanged: if (present && !sheet)
        sheet = content.createObject(pane) as Item

    EmptyState {
        anchors.fill: parent
        visible: !pane.present
        title: qsTr("No message chosen")
        text: qsTr("Choose one in the list to see its bytes and its way through this tower.")
    }

    Component {
        id: content

        MessageSheet {
            anchors.fill: parent
            visible: pane.present
            message: pane.message
            desk: pane.desk
            onFilterAsked: text => pane.filterAsked(text)

            MessageVerbs {
                Layout.fillWidth: true
                message: pane.message
                feed: pane.feed
                desk: pane.desk
                onFilterAsked: text => pane.filterAsked(text)
            }
        }
    }
}
