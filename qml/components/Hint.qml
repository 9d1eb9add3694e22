import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// What a thing is, in a line, on hover and on focus. Lies inside the control that it explains.
T.ToolTip {
    id: tip

    property bool shown: false
    property bool beside: false // of the control, not below it
    property bool above: false

    visible: shown && text !== ""
    delay: 600
    timeout: 12000
    x: !parent ? 0 : !beside ? (parent.width - implicitWidth) / 2
        : parent.LayoutMirroring.enabled ? -implicitWidth - Theme.px(6) : parent.width + Theme.px(6)
    y: !parent ? 0 : beside ? (parent.height - implicitHeight) / 2 : above ? -implicitHeight - Theme.px(6) : parent.height + Theme.px(6)
    margins: Theme.px(6)
    padding: Theme.px(8)
    implicitWidth: Math.min(implicitContentWidth + leftPadding + rightPadding, Theme.px(320))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: BodyText {
        text: tip.text
        wrapMode: Text.Wrap
        font.pixelSize: Theme.captionSize
    }

    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius
    }
}
