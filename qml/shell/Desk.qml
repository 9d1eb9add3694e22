import QtQuick
import Clackstower.ViewModels

// What all pages of one window share: where one is, what the view does, what is said at the foot, and what the next
// start shall find again.
QtObject {
    id: desk

    property string page: "listen"
    property bool detailShown: true
    property bool stripShown: true
    property bool viewPaused: false // nothing moves, nothing is lost
    property bool viewFiled: false // what is shown stands in a file, and is not what passes by
    property var session: ({}) // whoever starts the window fills it before, and saves it after

    property LogBook book: null // the lines of the log since the start
    property Chronicle chronicle: null // the last hour of all towers
    property StationsModel stations: null
    readonly property Clipboard clipboard: Clipboard {}
    readonly property VerbTable verbs: VerbTable {
        page: desk.page
        onPageWanted: page => desk.go(page, {})
        onRefused: sentence => desk.say(sentence, null)
    }

    signal said(string text, var undo)
    signal pageAsked(string page, var argument)
    signal stationAsked(string filter)

    // Tells what has happened; `undo` is a function that takes it back, or nothing.
    function say(text: string, undo: var) {
        said(text, undo)
    }

    // Opens a page, and hands it something to begin with.
    function go(name: string, argument: var) {
        page = name
        pageAsked(name, argument ?? {})
    }

    // Opens the editor of a new station that listens for what the filter lets through.
    function newStation(filter: string) {
        stationAsked(filter)
    }

    function copy(text: string, words: string) {
        clipboard.copy(text)
        said(words, null)
    }

    function remember(key: string, value: var) {
        session[key] = value
        sessionChanged()
    }

    function recall(key: string): var {
        return session[key] ?? {}
    }
}
