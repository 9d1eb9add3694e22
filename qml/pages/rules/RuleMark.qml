import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.Ui

// A sign and what it says.
RowLayout {
    id: mark

    property string glyph: ""
    property string text: ""
    property color tint: Theme.muted
    property color words: Theme.muted
    property real size: Theme.px(12)

    Layout.fillWidth: true
    spacing: Theme.px(6)

    Glyph {
        Layout.preferredWidth: mark.size
        Layout.preferredHeight: mark.size
        name: mark.glyph
        color: mark.tint
    }

    BodyText {
        Layout.fillWidth: true
        color: mark.words
        text: mark.text
        font.pixelSize: mark.words === Theme.text ? Theme.bodySize : Theme.captionSize
        Accessible.ignored: true // the row says it
    }
}
