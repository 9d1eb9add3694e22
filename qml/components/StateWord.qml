import QtQuick
import Clackstower.Items
import Clackstower.Ui

// What a tower is: round sign and word, by `status` (new, alive, live, lost, dead, ignored).
Row {
    id: root

    property string status: "new"
    property real room: Infinity // how wide it may be; a longer word is cut off
    readonly property string word: Words.state(status)

    spacing: Theme.px(7)

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(15)
        height: width
        name: root.status
        color: Theme.color(root.status === "live" ? "alive" : root.status)
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(0, root.room - Theme.px(22)))
        text: root.word
        Accessible.ignored: true
    }
}
