import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.Ui

// A sign and a sentence.
RowLayout {
    id: warning

    property string text: ""
    property color tint: Theme.fault

    Layout.fillWidth: true
    visible: text !== ""
    spacing: Theme.px(7)

    Glyph {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.px(15)
        Layout.preferredHeight: Theme.px(15)
        name: "warning"
        color: warning.tint
    }

    BodyText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: warning.text
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
