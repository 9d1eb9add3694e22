pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// One line to write in. `label` is its name for a screen reader; `faulty` draws the frame of a fault.
T.TextField {
    id: control

    property string label: placeholderText
    property bool faulty: false
    property bool fixed: false // written sign by sign
    property string glyph: ""

    implicitWidth: Theme.px(220)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.px(10) + (glyph !== "" && !mirrored ? Theme.px(22) : 0)
    rightPadding: Theme.px(10) + (glyph !== "" && mirrored ? Theme.px(22) : 0)
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    placeholderTextColor: Theme.muted
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    selectByMouse: true
    font.family: fixed ? Theme.fixedFamily : Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: label

    readonly property bool mirrored: LayoutMirroring.enabled

    cursorDelegate: Rectangle {
        visible: control.activeFocus
        width: Theme.frame
        color: Theme.text
    }

    background: Rectangle {
        color: Theme.raised
        border.color: control.activeFocus ? Theme.focus : control.faulty ? Theme.fault : Theme.outline
        border.width: control.activeFocus ? 2 : Theme.frame
        radius: Theme.radius
    }

    Glyph {
        visible: control.glyph !== ""
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(10)
        name: control.glyph
        width: Theme.px(14)
        height: width
        color: Theme.muted
    }

    BodyText {
        x: control.leftPadding // paddings are not mirrored, as anchors are
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        verticalAlignment: Text.AlignVCenter
        visible: control.text === "" && control.preeditText === ""
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        Accessible.ignored: true
    }
}
