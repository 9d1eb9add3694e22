import QtQuick

// The keys of the feed, as long as the list has the focus.
QtObject {
    id: keys

    required property var list
    required property ListView view
    readonly property var verbs: ({
        [Qt.Key_J]: () => step(1), [Qt.Key_Down]: () => step(1),
        [Qt.Key_K]: () => step(-1), [Qt.Key_Up]: () => step(-1),
        [Qt.Key_PageDown]: () => step(10), [Qt.Key_PageUp]: () => step(-10),
        [Qt.Key_M]: () => list.feed.mark(view.currentIndex),
        [Qt.Key_R]: () => list.desk.go("rules", { filter: list.message.copyAs("filter") }),
        [Qt.Key_I]: () => list.message.ignoreSender(true),
        [Qt.Key_Space]: () => { list.desk.viewPaused = !list.desk.viewPaused },
        [Qt.Key_End]: () => list.goLive(), [Qt.Key_Escape]: () => list.goLive(),
        [Qt.Key_Slash]: () => list.filterAsked()
    })

    function press(event: var) {
        const verb = event.modifiers & (Qt.ControlModifier | Qt.AltModifier) ? undefined : verbs[event.key]
        event.accepted = verb !== undefined
        if (verb)
            verb()
    }

    function step(rows: int) {
        list.pick(Math.max(0, Math.min(view.count - 1, view.currentIndex + rows)))
    }
}
