import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// On or off, at once.
T.Switch {
    id: control

    property string label: text

    implicitWidth: text === "" ? implicitIndicatorWidth : implicitContentWidth
    implicitHeight: Math.max(Theme.px(24), implicitContentHeight)
    spacing: Theme.space
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: label

    indicator: Rectangle {
        implicitWidth: Theme.px(32)
        implicitHeight: Theme.px(18)
        x: control.mirrored ? control.width - width : 0
        y: (control.height - height) / 2
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.bar

        Rectangle {
            x: (control.checked !== control.mirrored) ? parent.width - width - y : y
            y: Theme.px(2)
            width: height
            height: parent.height - 2 * y
            radius: height / 2
            color: control.checked ? Theme.accentText : Theme.background

            Behavior on x {
                NumberAnimation { duration: Theme.span(90) }
            }
        }

        FocusRing {
            here: control.activeFocus
            radius: height / 2
        }
    }

    contentItem: BodyText {
        visible: text !== ""
        leftPadding: control.mirrored ? 0 : control.indicator.width + control.spacing
        rightPadding: control.mirrored ? control.indicator.width + control.spacing : 0
        verticalAlignment: Text.AlignVCenter
        text: control.text
        font: control.font
    }
}
