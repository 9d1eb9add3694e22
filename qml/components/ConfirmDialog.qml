import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Ui

// Asks before something that cannot be taken back or that touches several. `targets` are shown as they were when it
// opened, and are handed back: what the user agreed to is what happens. Escape and Enter without choosing do nothing.
T.Dialog {
    id: dialog

    property string question: ""
    property string explanation: ""
    property var targets: []
    property string verb: ""
    property bool destructive: false
    property bool ready: true // whether one may agree
    property bool staysOpen: false // what comes of it is shown in here
    default property alias extras: extra.data
    signal agreed(var targets)

    function ask(about: var) {
        dialog.targets = about
        dialog.open()
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(460), parent ? parent.width - 2 * Theme.margin : 0)
    padding: Theme.px(20)
    implicitHeight: contentItem.implicitHeight + 2 * padding
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    title: question
    onOpened: no.forceActiveFocus(Qt.TabFocusReason)

    T.Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.45)
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius
    }

    contentItem: ColumnLayout {
        spacing: Theme.px(12)

        TitleText {
            Layout.fillWidth: true
            text: dialog.question
            wrapMode: Text.Wrap
        }

        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: dialog.explanation
            wrapMode: Text.Wrap
            color: Theme.muted
        }

        FixedText {
            Layout.fillWidth: true
            visible: text !== ""
            text: dialog.targets.slice(0, 12).join("\n")
                //: After a list of names that is too long to show whole
                + (dialog.targets.length > 12 ? "\n" + qsTr("and %n more", "", dialog.targets.length - 12) : "")
            wrapMode: Text.WrapAnywhere
        }

        ColumnLayout {
            id: extra
            Layout.fillWidth: true
            visible: children.length > 0
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.space

            ActionButton {
                id: no
                //: Button that leaves everything as it is
                text: qsTr("Cancel")
                onClicked: dialog.reject()
            }

            ActionButton {
                text: dialog.verb
                kind: dialog.destructive ? "danger" : "primary"
                enabled: dialog.ready
                onClicked: {
                    if (!dialog.staysOpen)
                        dialog.accept()
                    dialog.agreed(dialog.targets)
                }
            }
        }
    }
}
