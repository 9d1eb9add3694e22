pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.Ui

// The verbs of the feed. Those with a letter for a key count as long as the list has the focus; which key that is
// stands in the table of verbs. Arrows and Escape are what they are in every list.
Item {
    id: feedKeys

    required property var list // the FeedList, which has this in turn
    required property ListView view
    readonly property bool chosen: list.message.present
    readonly property var moves: ({
        [Qt.Key_Down]: () => step(1), [Qt.Key_Up]: () => step(-1),
        [Qt.Key_PageDown]: () => step(10), [Qt.Key_PageUp]: () => step(-10),
        [Qt.Key_Escape]: () => list.goBack()
    })

    function press(event: var) {
        const move = event.modifiers & (Qt.ControlModifier | Qt.AltModifier) ? undefined : moves[event.key]
        event.accepted = move !== undefined
        if (move)
            move()
    }

    function step(rows: int) {
        list.goTo(Math.max(0, Math.min(view.count - 1, view.currentIndex + rows)))
    }

    function rule(action: string) {
        list.desk.go("rules", { filter: list.message.copyAs("filter"), action: action })
    }

    component Verb: Command {
        table: feedKeys.list.desk.verbs
        within: feedKeys.list
        enabled: feedKeys.chosen
    }

    Verb { verb: "listen.pause"; within: feedKeys.view; enabled: true; onTriggered: feedKeys.list.desk.viewPaused = !feedKeys.list.desk.viewPaused }
    Verb { verb: "listen.live"; enabled: true; onTriggered: feedKeys.list.goLive() }
    Verb { verb: "listen.next"; enabled: feedKeys.view.count > 0; onTriggered: feedKeys.step(1) }
    Verb { verb: "listen.previous"; enabled: feedKeys.view.count > 0; onTriggered: feedKeys.step(-1) }
    Verb { verb: "listen.mark"; onTriggered: feedKeys.list.feed.mark(feedKeys.view.currentIndex) }
    Verb { verb: "listen.nextMark"; enabled: feedKeys.list.feed.marks > 0; onTriggered: feedKeys.list.nextMark() }
    Verb { verb: "listen.rule"; onTriggered: feedKeys.rule("") }
    Verb { verb: "listen.tune"; onTriggered: feedKeys.rule("tune") }
    Verb { verb: "listen.archive"; onTriggered: feedKeys.rule("archive") }
    Verb { verb: "listen.stonewall"; onTriggered: feedKeys.rule("stonewall") }
    Verb { verb: "listen.ignore"; enabled: feedKeys.chosen && feedKeys.list.message.from !== ""; onTriggered: feedKeys.list.message.ignoreSender(true) }
    //: Toast after copying
    Verb { verb: "listen.copy"; onTriggered: feedKeys.list.desk.copy(feedKeys.list.message.copyAs("raw"), qsTr("Copied")) }
    Verb { verb: "listen.context"; onTriggered: feedKeys.list.contextAsked() }
    Command { table: feedKeys.list.desk.verbs; verb: "filter.focus"; enabled: feedKeys.list.visible; onTriggered: feedKeys.list.filterAsked() }
}
