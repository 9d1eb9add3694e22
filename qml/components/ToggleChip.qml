import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// A small switch among its like. With `threeWay` it goes from either to only to not.
T.AbstractButton {
    id: control

    property bool threeWay: false
    property string state3: checked ? "only" : "either" // either, only, not
    property string hint: ""
    signal turned(string state3)

    readonly property bool on: state3 !== "either"

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.px(26)
    leftPadding: Theme.px(11)
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    checkable: !threeWay
    font.family: Theme.family
    font.pixelSize: Theme.captionSize
    Accessible.name: text
    Accessible.description: hint
    Accessible.checkable: true
    Accessible.checked: on
    onClicked: turned(!threeWay ? (checked ? "only" : "either")
        : state3 === "either" ? "only" : state3 === "only" ? "not" : "either")

    contentItem: Row {
        spacing: Theme.px(5)

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            visible: control.on
            width: Theme.px(11)
            height: width
            name: control.state3 === "not" ? "close" : "check"
            color: control.state3 === "not" ? Theme.fault : Theme.focus
        }

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            font.family: control.font.family
            font.pixelSize: control.font.pixelSize
            font.strikeout: control.state3 === "not"
            color: control.on ? Theme.text : Theme.muted
        }
    }

    background: Rectangle {
        radius: height / 2
        color: control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        border.color: control.state3 === "only" ? Theme.focus : control.state3 === "not" ? Theme.fault : Theme.outline
        border.width: control.on ? Math.max(Theme.frame, 1.5) : Theme.frame

        FocusRing {
            here: control.activeFocus
            radius: height / 2
        }
    }

    Hint {
        text: control.hint
        shown: control.hovered || control.visualFocus
    }
}
