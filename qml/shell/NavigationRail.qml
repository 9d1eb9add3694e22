pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// The places of the window, one under the other.
Rectangle {
    id: rail

    required property Desk desk
    readonly property var places: [
        //: Places on the navigation rail: one short word each
        { name: "listen", word: qsTr("Listen") },
        { name: "queue", word: qsTr("Queue") },
        { name: "towers", word: qsTr("Towers") },
        { name: "flow", word: qsTr("Flow") },
        { name: "rules", word: qsTr("Rules") },
        { name: "archive", word: qsTr("Archive") },
        { name: "settings", word: qsTr("Settings") }
    ]

    implicitWidth: Math.max(Theme.px(76), column.implicitWidth + 2 * column.anchors.margins)
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    //: The bar with the window's places, for a screen reader
    Accessible.name: qsTr("Places")

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.px(6)
        anchors.topMargin: Theme.px(10)
        anchors.bottomMargin: Theme.px(10)
        spacing: Theme.px(2)

        Repeater {
            model: rail.places.slice(0, -1)

            PlaceButton {
                required property var modelData

                place: modelData
            }
        }

        Item {
            Layout.fillHeight: true
        }

        PlaceButton {
            place: rail.places[rail.places.length - 1]
        }
    }

    component PlaceButton: RailButton {
        id: button

        required property var place

        Layout.fillWidth: true
        name: place.name
        text: place.word
        hint: going.handler.hint
        chosen: rail.desk.page === place.name
        onClicked: going.trigger()

        Command {
            id: going
            table: rail.desk.verbs
            verb: "go." + button.name
            onTriggered: rail.desk.go(button.name, {})
        }
    }

    Divider {
        anchors.right: parent.right
        height: parent.height
    }
}
