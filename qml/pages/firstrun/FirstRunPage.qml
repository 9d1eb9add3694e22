pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// The first run: what will be told to others and who could reach us, before anything listens or calls. One click goes
// on air, one more opens the tower to other machines.
T.Control {
    id: page

    required property TowerLink link

    Timer {
        running: true
        interval: 0 // once the page below has made itself at home
        onTriggered: start.forceActiveFocus(Qt.OtherFocusReason)
    }

    background: Rectangle {
        color: Theme.background
    }

    FirstSteps {
        id: steps
        link: page.link
    }

    contentItem: Flickable {
        id: scroll
        contentHeight: Math.max(height, card.implicitHeight + 2 * Theme.margin)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollLine {}

        ColumnLayout {
            id: card
            anchors.centerIn: parent
            width: Math.min(Theme.px(560), scroll.width - 2 * Theme.margin)
            spacing: Theme.px(14)

            Glyph {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: Theme.px(44)
                Layout.preferredHeight: Theme.px(44)
                name: "towers"
                color: Theme.accent
            }

            BodyText {
                Layout.fillWidth: true
                //: The first thing that a new user reads
                text: qsTr("Your tower is ready, and off air")
                font.pixelSize: Theme.heroSize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }

            BodyText {
                Layout.fillWidth: true
                //: Below the title of the first run
                text: qsTr("A tower takes messages from other towers and passes them on. Nothing has been contacted, and nothing listens yet.")
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }

            FirstRunForm {
                Layout.fillWidth: true
                steps: steps
            }

            BodyText {
                Layout.fillWidth: true
                visible: text !== ""
                text: steps.failure || steps.objection
                color: Theme.fault
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            Flow {
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.space

                ActionButton {
                    id: start
                    kind: "primary"
                    enabled: !steps.busy && steps.objection === ""
                    //: Button of the first run: begin to listen and send
                    text: qsTr("Go on air")
                    onClicked: steps.goOnAir()
                }

                ActionButton {
                    //: Button of the first run: look around without a network
                    text: qsTr("Stay off air for now")
                    onClicked: steps.stayOff()
                }
            }
        }
    }
}
