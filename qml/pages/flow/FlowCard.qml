import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one knows of a tower in the graph.
Card {
    id: card

    required property FlowModel model
    required property string subject
    readonly property bool fresh: model.count >= 0 && model.cursorText !== "" // asked again with every new picture
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

        StateWord {
            status: card.fresh ? card.model.stateOf(card.subject) : ""
        }

        CaptionText {
            width: parent.width
            wrapMode: Text.Wrap
            text: card.fresh ? card.model.standing(card.subject) : ""
        }

        CaptionText {
            width: parent.width
            wrapMode: Text.Wrap
            text: card.fresh ? card.model.summary(card.subject) : ""
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
