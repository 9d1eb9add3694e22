import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// The bar of a page without a filter: its name, and its verbs on the far side.
Rectangle {
    id: bar

    property string text: ""
    default property alias actions: verbs.data

    Layout.fillWidth: true
    implicitHeight: Theme.px(48)
    color: Theme.background

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.space

        TitleText {
            Layout.fillWidth: true
            text: bar.text
        }

        Row {
            id: verbs
            spacing: Theme.space
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
