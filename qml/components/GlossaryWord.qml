import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// A word of the protocol with its line of explanation, on hover, focus and Enter. `word` is a key of Words.definitions.
T.AbstractButton {
    id: control

    required property string word
    property color ink: Theme.muted

    implicitWidth: implicitContentWidth
    implicitHeight: Math.max(implicitContentHeight, Theme.px(24))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.captionSize
    Accessible.name: text
    Accessible.description: Words.definition(word)
    onClicked: tip.open()

    contentItem: BodyText {
        text: control.text
        font.family: control.font.family
        font.pixelSize: control.font.pixelSize
        font.underline: control.hovered || control.visualFocus
        color: control.ink
        verticalAlignment: Text.AlignVCenter
    }

    background: FocusRing {
        here: control.activeFocus
        radius: Theme.px(4)
    }

    Hint {
        id: tip
        text: Words.definition(control.word)
        shown: control.hovered || control.visualFocus
    }
}
