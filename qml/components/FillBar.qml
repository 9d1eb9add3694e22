import QtQuick
import Clackstower.Ui

// How full something is, from 0 to 1. Whoever shows it says it in words beside it.
Rectangle {
    id: bar

    property real fill: 0
    property color ink: Theme.accent

    implicitWidth: Theme.px(160)
    implicitHeight: Theme.px(6)
    radius: height / 2
    color: Theme.bar

    Rectangle {
        width: Math.max(parent.height, parent.width * Math.max(0, Math.min(1, bar.fill)))
        height: parent.height
        radius: parent.radius
        color: bar.ink
    }
}
