import QtQuick
import Clackstower.Items
import Clackstower.Ui

// What became of a message: square sign and word, by `verdict` (tuned, forwarded, stonewalled, archived, dropped, …).
Row {
    id: root

    property string verdict: "forwarded"
    property real room: Infinity // how wide it may be; a longer word is cut off
    readonly property string word: Words.verdict(verdict)

    spacing: Theme.px(7)

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(15)
        height: width
        name: root.verdict
        color: Theme.color(root.verdict)
        mirrored: root.LayoutMirroring.enabled
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(0, root.room - Theme.px(22)))
        text: root.word
        Accessible.ignored: true
    }
}
