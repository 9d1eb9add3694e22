pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// One of several. The model is a list of texts, or of values with `textRole` and `valueRole`.
T.ComboBox {
    id: control

    property string label: ""

    implicitWidth: Math.max(Theme.px(120), implicitContentWidth + leftPadding + rightPadding)
    implicitContentWidthPolicy: T.ComboBox.WidestText
    implicitHeight: Theme.controlHeight
    leftPadding: mirrored ? Theme.px(30) : Theme.px(12)
    rightPadding: mirrored ? Theme.px(12) : Theme.px(30)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: label === "" ? displayText : label

    contentItem: BodyText {
        text: control.displayText
        font: control.font
        verticalAlignment: Text.AlignVCenter
    }

    indicator: Glyph {
        x: control.mirrored ? Theme.px(10) : control.width - width - Theme.px(10)
        y: (control.height - height) / 2
        width: Theme.px(12)
        height: width
        name: "down"
        color: Theme.muted
    }

    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        }

        FocusRing {
            here: control.activeFocus
        }
    }

    delegate: T.ItemDelegate {
        id: choice

        required property int index

        width: ListView.view ? ListView.view.width : 0
        height: Theme.controlHeight
        padding: Theme.px(10)
        text: control.textAt(index)
        highlighted: control.highlightedIndex === index
        hoverEnabled: true
        Accessible.name: text

        contentItem: BodyText {
            text: choice.text
            verticalAlignment: Text.AlignVCenter
            font.weight: control.currentIndex === choice.index ? Font.DemiBold : Font.Normal
        }

        background: Rectangle {
            color: choice.highlighted ? Theme.selection : "transparent"
        }
    }

    popup: T.Popup {
        y: control.height + Theme.px(4)
        width: Math.max(control.width, control.implicitWidth + Theme.px(16))
        height: Math.min(contentItem.implicitHeight + 2 * padding, Theme.px(360))
        padding: Theme.px(4)
        margins: Theme.space

        onAboutToShow: contentItem.parent.Accessible.name = control.Accessible.name

        contentItem: ListView {
            clip: true
            Accessible.role: Accessible.List
            Accessible.name: control.Accessible.name
            implicitHeight: contentHeight
            model: control.popup.visible ? control.delegateModel : null
            currentIndex: control.highlightedIndex
            T.ScrollBar.vertical: ScrollLine {}
        }

        background: Rectangle {
            color: Theme.raised
            border.color: Theme.outline
            border.width: Theme.frame
            radius: Theme.radius
        }
    }
}
