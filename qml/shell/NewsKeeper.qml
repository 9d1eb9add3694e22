import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What rules and stations want the user to know: on the desktop while he does something else, at the foot of the window
// while he looks at it and where the desktop shows nothing.
Herald {
    id: herald

    required property Program program
    required property Preferences preferences
    required property Desk desk
    required property Window window

    reads: window.active && desk.stations.reading ? desk.stations.tuned : ""
    onNews: (title, text, who) => {
        if (preferences.notify === "desktop" && !window.active)
            program.notify(title, text, who)
        else if (preferences.notify !== "off")
            say(title, text)
    }

    function say(title: string, text: string) {
        desk.say(text === "" ? title : title + "\n" + text, null)
        window.alert(0)
    }

    function show(who: string) {
        const isStation = desk.stations.rowOf(who) >= 0
        if (isStation)
            desk.stations.tuned = who
        desk.go(isStation || who === "" ? "listen" : "rules", {})
    }

    readonly property Connections answers: Connections {
        target: herald.program

        function onNoticeRefused(title, text) {
            herald.say(title, text)
        }

        function onNoticeOpened(who) {
            herald.show(who)
        }
    }
}
