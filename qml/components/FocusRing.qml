import QtQuick
import Clackstower.Ui

// Laid over a control, shows that the keyboard is here.
Rectangle {
    anchors.fill: parent
    anchors.margins: -2
    color: "transparent"
    border.color: Theme.focus
    border.width: 2
    radius: Theme.radius + 2
}
