import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The keys of a filter that is being written: those of its candidates while they are shown, else those of the field.
QtObject {
    id: keys

    required property TextEdit edit
    required property FilterText filter
    required property FilterChoices choices
    signal accepted
    signal dismissed

    readonly property var shown: ({
        [Qt.Key_Down]: () => choices.step(1), [Qt.Key_Up]: () => choices.step(-1),
        [Qt.Key_Tab]: () => take(Math.max(0, choices.current)), [Qt.Key_Escape]: () => choices.close(),
        [Qt.Key_Return]: () => enter(), [Qt.Key_Enter]: () => enter()
    })
    readonly property var hidden: ({
        [Qt.Key_Down]: () => choices.show(), [Qt.Key_Escape]: () => dismissed(),
        [Qt.Key_Tab]: () => move(true), [Qt.Key_Backtab]: () => move(false),
        [Qt.Key_Return]: () => accepted(), [Qt.Key_Enter]: () => accepted()
    })

    function press(event: var) {
        const verb = event.modifiers & (Qt.ControlModifier | Qt.AltModifier) ? undefined
            : (choices.visible ? shown : hidden)[event.key]
        event.accepted = verb !== undefined && !(event.key === Qt.Key_Down && !choices.visible && !atEnd())
        if (event.accepted)
            verb()
    }

    // Whether Down would leave the text.
    function atEnd(): bool {
        return edit.cursorRectangle.y >= edit.positionToRectangle(edit.length).y
    }

    // While one types, nothing is shown that was not asked for: a word must have begun.
    function typed() {
        const begun = /[\w\s(]/.test(edit.text.charAt(edit.cursorPosition - 1))
        begun && filter.candidates.length > 0 ? choices.show() : choices.close()
    }

    function enter() {
        const which = choices.current
        choices.close()
        which >= 0 ? take(which) : accepted()
    }

    // By hand and not by assignment, which would tear a binding of the text.
    function take(which: int) {
        const start = filter.candidateStart
        const words = filter.candidateText(which)
        edit.remove(start, filter.candidateEnd)
        edit.insert(start, words)
        edit.cursorPosition = start + words.length
    }

    function move(forward: bool) {
        edit.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
    }
}
