pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// What the archive holds, what it costs on the disk, and what it lets go.
T.ScrollView {
    id: pane

    required property ArchiveKeeping keeping
    required property Desk desk
    readonly property var rules: keeping.rules

    function purge() {
        purging.ask([])
    }

    contentWidth: availableWidth
    clip: true
    T.ScrollBar.vertical: ScrollLine {
        parent: pane
        x: pane.mirrored ? 0 : pane.width - width
        height: pane.height
    }

    ColumnLayout {
        x: Theme.px(16)
        width: pane.availableWidth - 2 * x
        spacing: Theme.px(12)

        TitleText {
            Layout.topMargin: Theme.px(16)
            //: Title of the pane about what the archive costs
            text: qsTr("Storage")
        }

        Repeater {
            model: pane.keeping.trouble

            CaptionText {
                required property string modelData

                Layout.fillWidth: true
                wrapMode: Text.Wrap
                color: Theme.fault
                text: modelData
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }

        StorageFigures {
            Layout.fillWidth: true
            keeping: pane.keeping
        }

        RetentionForm {
            Layout.fillWidth: true
            keeping: pane.keeping
        }

        ActionButton {
            kind: "danger"
            enabled: pane.keeping.messages > 0 && !pane.keeping.purging
            //: Button: opens a question about old messages
            text: pane.keeping.purging ? qsTr("Deleting…") : qsTr("Delete old messages…")
            onClicked: purging.ask([])
        }

        CaptionText {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.px(16)
            wrapMode: Text.Wrap
            //: Below the figures of the archive; %1 are names of rules
            text: pane.rules.length > 0 ? qsTr("Kept is what these rules archive: %1.").arg(pane.rules.join(", "))
                //: Below the figures of the archive
                : qsTr("No rule archives anything at the moment.")
        }
    }

    PurgeDialog {
        id: purging
        keeping: pane.keeping
    }
}
