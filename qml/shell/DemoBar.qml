import QtQuick
import Clackstower.Ui

// Says in so many words that nothing here is real.
Rectangle {
    id: bar

    implicitHeight: text.implicitHeight + Theme.px(8)
    color: Theme.selection

    CaptionText {
        id: text
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        color: Theme.text
        //: Over the window of `clackstower --demo`
        text: qsTr("Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.")
    }
}
