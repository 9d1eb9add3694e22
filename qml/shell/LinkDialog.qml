import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// A link was followed. Shows what it asks for; what it asks for is done only when the user says so, by the page that
// does it.
ConfirmDialog {
    id: dialog

    required property Program program
    required property Desk desk

    //: Asked when a clacks: link was opened
    question: qsTr("A link asks you to announce your tower")
    //: Below the question whether to follow a link
    explanation: qsTr("Announcing tells the tower below your own name and port, and it may tell others. Nothing has been sent yet.")
    //: Button: open the place where one announces
    verb: qsTr("Continue")
    onAgreed: targets => desk.go("towers", { announce: targets[0] })

    readonly property Connections calls: Connections {
        target: dialog.program

        function onAnnounceWanted(host, port) {
            dialog.ask([host.includes(":") ? "[" + host + "]:" + port : host + ":" + port])
        }

        function onLinkRefused(sentence) {
            dialog.desk.say(sentence, null)
        }
    }
}
