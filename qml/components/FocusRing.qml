import QtQuick
import Clackstower.Items
import Clackstower.Ui

// Laid over a control, shows that the keyboard is here, to who uses the keyboard.
Rectangle {
    property bool here: false

    visible: here && Keyboard.leads
    anchors.fill: parent
    anchors.margins: -2
    color: "transparent"
    border.color: Theme.focus
    border.width: 2
    radius: Theme.radius + 2
}
