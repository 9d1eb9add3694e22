import QtQuick
import Clackstower.Ui

// Three rows for each notch of a mouse's wheel, at once. Qt would begin a new flick with every notch, and a wheel that is
// spun quickly would move a list less than one that is turned slowly. A touchpad has its own way.
WheelHandler {
    id: step

    required property ListView view

    target: null
    acceptedDevices: PointerDevice.Mouse
    orientation: Qt.Vertical
    onWheel: event => go(event.angleDelta.y / 120 * 3 * Theme.rowHeight)

    function go(up: real) {
        const last = view.originY + Math.max(0, view.contentHeight - view.height)
        view.cancelFlick()
        view.contentY = Math.max(view.originY, Math.min(last, view.contentY - up))
        view.movementEnded()
    }
}
