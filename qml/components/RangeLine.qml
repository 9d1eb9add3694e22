import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// A value between two others, by a handle or by arrow keys.
T.Slider {
    id: control

    property string label: ""

    implicitWidth: Theme.px(200)
    implicitHeight: Theme.px(26)
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Accessible.name: label

    background: Rectangle {
        x: handleItem.width / 2
        y: (control.height - height) / 2
        width: control.width - handleItem.width
        height: Theme.px(4)
        radius: height / 2
        color: Theme.bar

        Rectangle {
            x: control.mirrored ? parent.width - width : 0
            width: parent.width * control.position
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }

    handle: Rectangle {
        id: handleItem
        x: control.visualPosition * (control.width - width)
        y: (control.height - height) / 2
        width: Theme.px(18)
        height: width
        radius: width / 2
        color: Theme.accent

        FocusRing {
            here: control.activeFocus
            radius: width / 2
        }
    }
}
