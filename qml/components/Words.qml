pragma Singleton

import QtQuick

// The window's words for what the tower's names stand for, each with a line that explains it.
QtObject {
    readonly property var states: ({
        //: State of a tower, alone in a table cell
        new: qsTr("New"),
        alive: qsTr("Alive"),
        live: qsTr("Alive"),
        lost: qsTr("Lost"),
        dead: qsTr("Dead"),
        ignored: qsTr("Ignored")
    })
    readonly property var verdicts: ({
        //: What became of a message, alone in a table cell
        tuned: qsTr("Tuned"),
        forwarded: qsTr("Forwarded"),
        stonewalled: qsTr("Stonewalled"),
        archived: qsTr("Archived"),
        dropped: qsTr("Dropped"),
        refused: qsTr("Refused"),
        received: qsTr("Received"),
        queued: qsTr("Queued"),
        sent: qsTr("Sent"),
        failed: qsTr("Failed"),
        setaside: qsTr("Set aside"),
        restored: qsTr("Restored"),
        updated: qsTr("Updated"),
        exchange: qsTr("Gossip")
    })
    readonly property var definitions: ({
        //: One line that explains a word, shown on hover
        tower: qsTr("A program that passes messages on. Yours is one of many."),
        line: qsTr("One protocol that your tower speaks with others."),
        listen: qsTr("See what passes through your tower."),
        queue: qsTr("Messages that wait here until another tower takes them."),
        tunein: qsTr("Show these messages as a station, and keep forwarding them."),
        archive: qsTr("Keep a copy here, and keep forwarding."),
        stonewall: qsTr("Accept the message, then destroy it here. It may be the last copy."),
        drop: qsTr("Take a message out. The sender may be told no."),
        announce: qsTr("Tell a tower that yours exists. It learns your address."),
        ignore: qsTr("Take nothing from a tower and send nothing to it."),
        new: qsTr("Named by somebody, not tried yet. New towers are asked first."),
        alive: qsTr("Took or brought a message lately. Gets most of what is sent."),
        lost: qsTr("Did not answer last time. Gets about one message in twenty."),
        dead: qsTr("Has not answered for long. Is tried very rarely."),
        static: qsTr("All that no station matched.")
    })

    readonly property var glossary: [
        //: A word as the head of its explanation
        { name: "tower", word: qsTr("Tower") },
        { name: "line", word: qsTr("Line") },
        { name: "listen", word: qsTr("Listen") },
        { name: "tunein", word: qsTr("Tune in") },
        { name: "static", word: qsTr("Static") },
        { name: "queue", word: qsTr("Queue") },
        { name: "archive", word: qsTr("Archive") },
        { name: "stonewall", word: qsTr("Stonewall") },
        { name: "drop", word: qsTr("Drop") },
        { name: "announce", word: qsTr("Announce") },
        { name: "ignore", word: qsTr("Ignore") },
        { name: "new", word: states.new },
        { name: "alive", word: states.alive },
        { name: "lost", word: states.lost },
        { name: "dead", word: states.dead }
    ]

    function state(status: string): string {
        return states[status] ?? status
    }

    function verdict(name: string): string {
        return verdicts[name] ?? name
    }

    function definition(word: string): string {
        return definitions[word] ?? ""
    }
}
