import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// A verb. `kind` is plain, primary (one a page), danger (it destroys something) or quiet (no frame).
T.Button {
    id: control

    property string kind: "plain"
    property string glyph: ""
    property bool glyphPoints: false // the glyph points in the direction of reading
    property string hint: ""

    readonly property color ink: !enabled ? Theme.muted
        : kind === "primary" ? Theme.accentText : kind === "danger" ? Theme.danger : Theme.text

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, height)
    implicitHeight: Theme.controlHeight
    leftPadding: text === "" ? Theme.px(6) : Theme.px(12)
    rightPadding: leftPadding
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: Font.DemiBold
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.55
    Accessible.name: text === "" ? hint : text
    Accessible.description: text === "" ? "" : hint

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.px(6)

            Glyph {
                visible: control.glyph !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.glyphSize
                height: Theme.glyphSize
                name: control.glyph
                color: control.ink
                mirrored: control.glyphPoints && control.mirrored
            }

            BodyText {
                visible: text !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                font: control.font
                color: control.ink
            }
        }
    }

    background: Rectangle {
        readonly property bool framed: control.kind !== "quiet"

        radius: Theme.radius
        color: control.kind === "primary" ? Theme.accent : framed ? Theme.raised : "transparent"
        border.width: framed && control.kind !== "primary" ? Theme.frame : 0
        border.color: Theme.outline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: control.down ? Theme.pressed : control.hovered || control.checked ? Theme.hover : "transparent"
        }

        FocusRing {
            here: control.activeFocus
        }
    }

    Hint {
        text: control.hint
        shown: control.hovered || control.visualFocus
    }
}
