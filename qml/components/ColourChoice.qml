pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.Ui

// One of the house's colours, as they are written in the light palette; each has a word.
Row {
    id: root

    property string colour: ""
    signal chosen(string colour)
    readonly property var words: ({
        //: A colour
        tuned: qsTr("Blue"),
        new: qsTr("Violet"),
        stonewalled: qsTr("Purple"),
        dropped: qsTr("Red"),
        lost: qsTr("Brown"),
        archived: qsTr("Ochre"),
        alive: qsTr("Green"),
        forwarded: qsTr("Grey")
    })

    spacing: Theme.px(6)

    Repeater {
        model: Object.keys(root.words)

        T.RadioButton {
            id: swatch

            required property string modelData

            implicitWidth: Theme.px(26)
            implicitHeight: Theme.px(26)
            checked: Palettes.light[modelData] === root.colour.toUpperCase()
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.name: root.words[modelData]
            onClicked: root.chosen(Palettes.light[modelData])

            background: Rectangle {
                radius: width / 2
                color: Theme.color(swatch.modelData)

                Glyph {
                    anchors.centerIn: parent
                    visible: swatch.checked
                    width: Theme.px(14)
                    height: width
                    name: "check"
                    color: Theme.background
                }

                FocusRing {
                    here: swatch.activeFocus
                    radius: width / 2
                }
            }

            Hint {
                text: root.words[swatch.modelData]
                shown: swatch.hovered || swatch.visualFocus
            }
        }
    }
}
