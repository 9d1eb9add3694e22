pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// Tabs over a pane. `tabs` are their words, `current` is the chosen one's place.
T.TabBar {
    id: strip

    property var tabs: []
    property alias current: strip.currentIndex

    implicitHeight: Theme.px(32)
    implicitWidth: contentWidth
    spacing: Theme.px(2)
    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    property string label: qsTr("Views")

    contentItem: ListView {
        model: strip.contentModel
        currentIndex: strip.currentIndex
        orientation: ListView.Horizontal
        spacing: strip.spacing
        boundsBehavior: Flickable.StopAtBounds
    }

    background: Divider {
        y: strip.height - height
        height: Theme.frame
        width: strip.width
    }

    Repeater {
        model: strip.tabs

        T.TabButton {
            id: tab

            required property string modelData

            text: modelData
            implicitWidth: word.implicitWidth + Theme.px(16)
            implicitHeight: strip.height
            width: implicitWidth
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            font.weight: checked ? Font.DemiBold : Font.Normal
            Accessible.name: text

            contentItem: BodyText {
                id: word
                text: tab.text
                font: tab.font
                color: tab.checked ? Theme.text : Theme.muted
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }

            background: Rectangle {
                color: tab.hovered ? Theme.hover : "transparent"

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.px(2)
                    visible: tab.checked
                    color: Theme.focus
                }

                FocusRing {
                    here: tab.activeFocus
                    anchors.margins: 1
                    radius: Theme.px(4)
                }
            }
        }
    }
}
