pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// A link was followed. Shows what it asks for; what it asks for is done only when the user says so, by the page that
// does it.
OnDemand {
    id: asking

    required property Program program
    required property Desk desk

    content: ConfirmDialog {
        //: Asked when a clacks: link was opened
        question: qsTr("A link asks you to announce your tower")
        //: Below the question whether to follow a link
        explanation: qsTr("Announcing tells the tower below your own name and port, and it may tell others. Nothing has been sent yet.")
        //: Button: open the place where one announces
        verb: qsTr("Continue")
        onAgreed: targets => asking.desk.go("towers", { announce: targets[0] })
    }

    Connections {
        target: asking.program

        function onAnnounceWanted(host, port) {
            const tower = host.includes(":") ? "[" + host + "]:" + port : host + ":" + port
            const dialog = asking.get() as ConfirmDialog
            dialog.ask([tower])
        }

        function onCaptureWanted(path) {
            asking.desk.go("listen", { capture: path })
        }

        function onLinkRefused(sentence) {
            asking.desk.say(sentence, null)
        }
    }
}
