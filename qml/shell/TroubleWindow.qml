import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Ui

// All there is to see when the tower cannot even begin: why, and what to do about it.
T.ApplicationWindow {
    id: root

    required property string sentence

    width: Theme.px(520)
    height: column.implicitHeight + 2 * Theme.px(24)
    visible: true
    color: Theme.background
    //: The window's title, the program's name
    title: qsTr("Clackstower")

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.px(24)
        spacing: Theme.px(14)

        TitleText {
            Layout.fillWidth: true
            //: Title of the window that tells why the program ends
            text: qsTr("Clackstower cannot start")
            wrapMode: Text.Wrap
        }

        BodyText {
            Layout.fillWidth: true
            text: root.sentence
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        ActionButton {
            Layout.alignment: Qt.AlignRight
            kind: "primary"
            focus: true
            //: Button that ends the program
            text: qsTr("Close")
            onClicked: root.close()
        }
    }
}
