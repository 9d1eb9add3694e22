pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.Ui

// What has just happened, at the foot of the window, for ten seconds; with a way back where there is one.
Item {
    id: host

    property string text: ""
    property var undo: null
    readonly property int lifetime: 10000

    function say(words: string, wayBack: var) {
        text = words
        undo = wayBack ?? null
        life.restart()
    }

    function takeBack() {
        const wayBack = undo
        text = ""
        wayBack()
    }

    Timer {
        id: life
        interval: host.lifetime
        running: false
        onTriggered: host.text = ""
    }

    Rectangle {
        id: toast
        visible: host.text !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(row.implicitWidth + 2 * Theme.margin, parent.width - 2 * Theme.margin)
        height: row.implicitHeight + Theme.px(12)
        color: Theme.raised
        border.color: Theme.muted
        border.width: Theme.frame
        radius: Theme.radius
        Accessible.role: Accessible.AlertMessage
        Accessible.name: host.text

        HoverHandler {
            onHoveredChanged: hovered ? life.stop() : life.restart()
        }

        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.px(12)

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, toast.parent.width - Theme.px(220))
                text: host.text
                wrapMode: Text.Wrap
                maximumLineCount: 5
            }

            ActionButton {
                visible: host.undo !== null
                kind: "quiet"
                glyph: "undo"
                //: Takes back what has just been done
                text: qsTr("Undo")
                onClicked: host.takeBack()
            }

            ActionButton {
                kind: "quiet"
                glyph: "close"
                //: Closes the message at the foot of the window
                hint: qsTr("Dismiss")
                onClicked: host.text = ""
            }
        }
    }
}
