import QtQuick
import Clackstower.Items
import Clackstower.Ui

// One station: its name, what is unread, how much it heard in each of the last minutes.
Rectangle {
    id: tile

    required property int index
    required property string name
    required property string colour
    required property real unread
    required property var levels
    required property bool muted
    required property string sentence
    property bool tuned: false
    property bool keyed: false // the keyboard is here
    signal picked
    signal editAsked

    readonly property color ink: muted ? Theme.muted : Theme.inkOf(colour)

    implicitWidth: Math.max(Theme.px(128), Math.min(Theme.px(210), label.implicitWidth + tail.width + Theme.px(32)))
    radius: Theme.radius
    color: tuned ? Theme.selection : Theme.raised
    border.color: tuned ? Theme.focus : Theme.outline
    border.width: tuned ? Math.max(Theme.frame, 1.5) : Theme.frame
    Accessible.role: Accessible.RadioButton
    Accessible.name: sentence
    Accessible.checkable: true
    Accessible.checked: tuned
    Accessible.onPressAction: picked()

    BodyText {
        id: label
        anchors.left: parent.left
        anchors.right: tail.left
        anchors.top: parent.top
        anchors.margins: Theme.px(8)
        anchors.leftMargin: Theme.px(11)
        text: tile.name
        font.weight: Font.DemiBold
        color: tile.muted && !tile.tuned ? Theme.muted : Theme.text
        Accessible.ignored: true
    }

    Row {
        id: tail
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(9)
        anchors.rightMargin: Theme.px(11)
        spacing: Theme.px(4)

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.muted
            width: Theme.px(13)
            height: width
            name: "muted"
            color: Theme.muted
        }

        CaptionText {
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.unread > 0 && !tile.muted
            text: tile.unread > 9999 ? "9999+" : tile.unread
            Accessible.ignored: true
        }
    }

    VolumeBars {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(11)
        anchors.bottomMargin: Theme.px(8)
        height: Theme.px(14)
        values: tile.levels
        color: tile.ink
        opacity: tile.muted ? 0.5 : 1
    }

    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: hover.hovered && !tile.tuned ? Theme.hover : "transparent"
    }

    FocusRing {
        here: tile.keyed
        anchors.margins: 2
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: tile.picked()
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: tile.editAsked()
    }
}
