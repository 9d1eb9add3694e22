pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// What a thing is, in a line, on hover and on focus. Lies inside the control that it explains, and is made when it is
// first shown: a page has dozens, and nobody reads them all.
Item {
    id: hint

    property string text: ""
    property bool shown: false
    property bool beside: false // of the control, not below it
    property bool above: false
    readonly property bool wanted: shown && text !== ""
    property T.ToolTip tip: null

    anchors.fill: parent
    onWantedChanged: if (wanted)
        make()

    function make() {
        if (!tip)
            tip = content.createObject(hint) as T.ToolTip
    }

    function open() {
        make()
        tip.open()
    }

    Component {
        id: content

        T.ToolTip {
            visible: hint.wanted
            delay: 600
            timeout: 12000
            x: !hint.beside ? (hint.width - implicitWidth) / 2
                : hint.LayoutMirroring.enabled ? -implicitWidth - Theme.px(6) : hint.width + Theme.px(6)
            y: hint.beside ? (hint.height - implicitHeight) / 2
                : hint.above ? -implicitHeight - Theme.px(6) : hint.height + Theme.px(6)
            margins: Theme.px(6)
            padding: Theme.px(8)
            implicitWidth: Math.min(implicitContentWidth + leftPadding + rightPadding, Theme.px(320))
            implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
            closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

            contentItem: BodyText {
                text: hint.text
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
    }
}
