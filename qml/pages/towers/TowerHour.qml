pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The last hour of a tower: a bar a minute, as high as its answers were slow; below, the colour of its state.
Card {
    id: card

    required property TowerDetails details
    readonly property real slowest: Math.max(1, ...card.details.latencies)

    implicitHeight: column.implicitHeight + 2 * padding
    Accessible.role: Accessible.Graphic
    //: Name of a small chart, for a screen reader; %1 is the hour in numbers
    Accessible.name: qsTr("Last hour: %1").arg(card.details.hour)

    Column {
        id: column
        width: parent.width
        spacing: Theme.px(6)

        CaptionText {
            //: Title of a small chart
            text: qsTr("Last hour")
        }

        Item {
            width: parent.width
            height: Theme.px(40)

            Repeater {
                model: card.details.latencies

                Rectangle {
                    required property int index
                    required property real modelData

                    x: index * parent.width / 60
                    width: Math.max(1, parent.width / 60 - 1)
                    height: Math.max(1, parent.height * modelData / card.slowest)
                    y: parent.height - height
                    color: modelData > 0 ? Theme.color("alive") : Theme.outline
                }
            }
        }

        Item {
            width: parent.width
            height: Theme.px(5)

            Repeater {
                model: card.details.states

                Rectangle {
                    required property int index
                    required property string modelData

                    x: index * parent.width / 60
                    width: Math.ceil(parent.width / 60)
                    height: parent.height
                    visible: modelData !== ""
                    color: Theme.color(modelData)
                }
            }
        }

        CaptionText {
            width: parent.width
            text: card.details.hour
        }

        CaptionText {
            width: parent.width
            visible: text !== ""
            text: card.details.changesText
            font.family: Theme.fixedFamily
        }
    }
}
