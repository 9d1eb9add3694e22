import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// A box to tick.
T.CheckBox {
    id: control

    property string label: text // for a screen reader, where no text stands beside it

    implicitWidth: text === "" ? implicitIndicatorWidth : implicitContentWidth
    implicitHeight: Math.max(Theme.px(24), implicitContentHeight)
    spacing: Theme.space
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: label

    indicator: Rectangle {
        implicitWidth: Theme.px(18)
        implicitHeight: Theme.px(18)
        x: control.mirrored ? control.width - width : 0
        y: (control.height - height) / 2
        radius: Theme.px(4)
        color: control.checkState !== Qt.Unchecked ? Theme.accent : control.hovered ? Theme.hover : "transparent"
        border.color: control.checkState !== Qt.Unchecked ? Theme.accent : Theme.muted
        border.width: Theme.frame

        Glyph {
            anchors.centerIn: parent
            width: Theme.px(12)
            height: width
            visible: control.checkState !== Qt.Unchecked
            name: control.checkState === Qt.PartiallyChecked ? "minus" : "check"
            color: Theme.accentText
        }

        FocusRing {
            here: control.activeFocus
            radius: Theme.px(5)
        }
    }

    contentItem: BodyText {
        visible: text !== ""
        leftPadding: control.mirrored ? 0 : control.indicator.width + control.spacing
        rightPadding: control.mirrored ? control.indicator.width + control.spacing : 0
        verticalAlignment: Text.AlignVCenter
        text: control.text
        font: control.font
        wrapMode: Text.Wrap
    }
}
