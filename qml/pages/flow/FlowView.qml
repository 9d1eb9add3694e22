pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// The graph. Arrow keys go from tower to tower, P pins, Enter filters everywhere, + and - zoom, 0 fits, the Menu key has
// the verbs. Drag the ground to move, a tower to pin it there.
FocusScope {
    id: view

    required property FlowModel model
    required property Desk desk
    readonly property alias graph: graph
    readonly property string subject: graph.hovered !== "" ? graph.hovered : graph.chosen

    function fit() {
        graph.fit()
    }

    FlowGraph {
        id: graph
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        model: view.model
        reduceMotion: Theme.reduceMotion
        fontSize: Theme.captionSize
        //: Our own tower in the graph; short
        you: qsTr("you")
        colors: ({
            background: Theme.background, text: Theme.text, muted: Theme.muted, outline: Theme.outline, focus: Theme.focus,
            surface: Theme.surface, new: Theme.color("new"), alive: Theme.color("alive"), lost: Theme.color("lost"),
            dead: Theme.color("dead"), ignored: Theme.color("ignored"), tuned: Theme.color("tuned"),
            forwarded: Theme.color("forwarded"), stonewalled: Theme.color("stonewalled"),
            archived: Theme.color("archived"), dropped: Theme.color("dropped")
        })
        Accessible.role: Accessible.Graphic
        //: Name of the graph, for a screen reader
        Accessible.name: qsTr("Message flow")
        Accessible.description: view.subject === "" ? qsTr("The table shows the same.")
            : view.model.nameOf(view.subject) + ": " + Words.state(view.model.stateOf(view.subject)) + ", " + view.model.standing(view.subject) + ". " + view.model.summary(view.subject)
        onOpened: key => view.filter(key)
        onMenuAsked: menu.popup()
        Keys.onLeftPressed: step(-1)
        Keys.onRightPressed: step(1)
        Keys.onUpPressed: step(-1)
        Keys.onDownPressed: step(1)
        Keys.onReturnPressed: view.filter(chosen)
        Keys.onMenuPressed: menu.popup(graph, chosenPlace.x, chosenPlace.y)
        Keys.onPressed: event => {
            const deed = ({ [Qt.Key_P]: () => togglePin(), [Qt.Key_Plus]: () => zoom *= 1.25, [Qt.Key_Minus]: () => zoom /= 1.25, [Qt.Key_0]: () => fit() })[event.key]
            event.accepted = deed !== undefined
            if (deed)
                deed()
        }
    }

    FocusRing {
        here: graph.activeFocus
        anchors.fill: graph
        anchors.margins: 2
    }

    FlowCard {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        visible: view.subject !== ""
        model: view.model
        subject: view.subject
        onFilterAsked: view.filter(view.subject)
        onTowerAsked: view.desk.go("towers", { tower: view.subject })
        onPinAsked: graph.togglePin()
    }

    EmptyState {
        anchors.fill: parent
        visible: view.model.count === 0
        glyph: "flow"
        //: Empty state of the flow page
        title: qsTr("No towers yet")
        //: Empty state of the flow page
        text: qsTr("Messages flow between towers. Announce to one on the Towers page.")
    }

    ActionMenu {
        id: menu

        ActionMenuItem {
            //: Verb: shows only this tower's messages, on the page that lists them
            text: qsTr("Show in Listen")
            glyph: "listen"
            onTriggered: view.filter(graph.chosen)
        }

        ActionMenuItem {
            //: Verb: goes to the tower's own page
            text: qsTr("Show in Towers")
            glyph: "towers"
            onTriggered: view.desk.go("towers", { tower: graph.chosen })
        }

        ActionMenuItem {
            //: Verb: the tower keeps its place in the graph, or is let go
            text: qsTr("Pin or unpin")
            glyph: "pin"
            keys: "P"
            onTriggered: graph.togglePin()
        }
    }

    function filter(key: string) {
        const parts = key.split("/")
        if (parts.length === 3)
            desk.go("listen", { filter: "from == \"%1\" or to == \"%1\"".arg(parts[1] + ":" + parts[2]) })
    }
}
