import QtQuick
import Clackstower.Items
import Clackstower.Ui

// What became of a message: square sign and word, by `verdict` (tuned, forwarded, stonewalled, archived, dropped, …).
Row {
    id: root

    property string verdict: "forwarded"
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
        text: root.word
        Accessible.ignored: true
    }
}
