import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Ui

// Asks before something that cannot be taken back or that touches several. `targets` are shown as they were when it
// opened, and are handed back: what the user agreed to is what happens. Escape and Enter without choosing do nothing.
Sheet {
    id: dialog

    property string question: ""
    property string explanation: ""
    property var targets: []
    property string verb: ""
    property bool destructive: false
    //: Button that leaves everything as it is
    property string leave: qsTr("Cancel")
    property bool ready: true // whether one may agree
    property bool staysOpen: false // what comes of it is shown in here
    default property alias extras: extra.data
    signal agreed(var targets)

    function ask(about: var) {
        dialog.targets = about
        dialog.open()
    }

    function agree() {
        if (!ready)
            return
        if (!staysOpen)
            accept()
        agreed(targets)
    }

    wanted: Theme.px(460)
    padding: Theme.px(20)
    closePolicy: T.Popup.CloseOnEscape
    title: question
    onOpened: no.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ColumnLayout {
        spacing: Theme.px(12)

        TitleText {
            Layout.fillWidth: true
            text: dialog.question
            wrapMode: Text.Wrap
        }

        // In a small window, or with large letters, what lies between the title and the buttons scrolls.
        Flickable {
            id: middle

            readonly property int edge: Theme.px(4) // room for the ring around what has the keyboard

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: contentHeight
            Layout.margins: -edge
            contentHeight: body.implicitHeight + 2 * edge
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollLine {}

            FollowFocus {
                view: middle
            }

            ColumnLayout {
                id: body
                x: middle.edge
                y: middle.edge
                width: middle.width - 2 * middle.edge
                spacing: Theme.px(12)

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
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.space

            ActionButton {
                id: no
                text: dialog.leave
                onClicked: dialog.reject()
            }

            ActionButton {
                text: dialog.verb
                kind: dialog.destructive ? "danger" : "primary"
                enabled: dialog.ready
                onClicked: dialog.agree()
            }
        }
    }
}
