import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// All about the chosen message; made when the first one is chosen.
Item {
    id: pane

    required property MessageDetail message
    required property FeedModel feed
    required property Desk desk
    readonly property bool present: message.present
    signal filterAsked(string text)

    onPresentChanged: if (present && loader.status === Loader.Null)
        loader.setSource("FeedSheet.qml", { message: message, feed: Qt.binding(() => feed), desk: desk })

    EmptyState {
        anchors.fill: parent
        visible: !pane.present
        title: qsTr("No message chosen")
        text: qsTr("Choose one in the list to see its bytes and its way through this tower.")
    }

    Loader {
        id: loader
        anchors.fill: parent
        visible: pane.present
    }

    Connections {
        target: loader.item

        function onFilterAsked(text) {
            pane.filterAsked(text)
        }
    }
}
