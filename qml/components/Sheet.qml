import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// What lies over the window until one has answered it or put it away. `title` is its name, also for a screen reader.
T.Dialog {
    id: sheet

    property real wanted: Theme.px(560) // how wide it would be where there is room

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: Math.min(wanted, parent ? parent.width - 2 * Theme.margin : 0)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.margin : 0)
    implicitHeight: contentItem.implicitHeight + 2 * padding
    padding: Theme.px(16)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: contentItem.parent.Accessible.name = title // Qt 6.4 gives it the role alone

    T.Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.45)
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius
    }
}
