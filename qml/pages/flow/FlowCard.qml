import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one knows of a tower in the graph.
Card {
    id: card

    required property FlowModel model
    required property string subject
    signal filterAsked
    signal towerAsked
    signal pinAsked

    width: Theme.px(290)
    implicitHeight: column.implicitHeight + 2 * padding

    Column {
        id: column
        width: parent.width
        spacing: Theme.px(6)

        TitleText {
            width: parent.width
            text: card.model.nameOf(card.subject)
            elide: Text.ElideMiddle
        }

        CaptionText {
            width: parent.width
            wrapMode: Text.Wrap
            // The figures are asked for again with every new picture.
            text: card.model.count >= 0 && card.model.cursorText !== "" ? card.model.summary(card.subject) : ""
        }

        Flow {
            width: parent.width
            spacing: Theme.px(4)

            ActionButton {
                kind: "quiet"
                //: Verb: shows only this tower's messages
                text: qsTr("Listen")
                onClicked: card.filterAsked()
            }

            ActionButton {
                kind: "quiet"
                //: Verb: goes to the tower's own page
                text: qsTr("Tower")
                onClicked: card.towerAsked()
            }

            ActionButton {
                kind: "quiet"
                //: Verb: the tower keeps its place in the graph, or is let go
                text: qsTr("Pin")
                onClicked: card.pinAsked()
            }
        }
    }
}
