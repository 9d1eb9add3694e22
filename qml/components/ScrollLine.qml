import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

T.ScrollBar {
    id: control

    implicitWidth: Theme.px(11)
    implicitHeight: Theme.px(11)
    padding: Theme.px(2)
    minimumSize: 0.05
    visible: size < 1 && policy !== T.ScrollBar.AlwaysOff

    contentItem: Rectangle {
        implicitWidth: Theme.px(7)
        implicitHeight: Theme.px(7)
        radius: Theme.px(4)
        color: control.pressed ? Theme.muted : Theme.bar
        opacity: control.active || control.hovered ? 1 : 0.7
    }
}
