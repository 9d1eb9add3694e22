pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The archive in figures, as they are on the disk now.
Card {
    id: figures

    required property ArchiveKeeping keeping
    readonly property var rows: [
        //: A figure of the archive
        [qsTr("Messages"), Number(keeping.messages).toLocaleString(Qt.locale(), "f", 0)],
        //: A figure of the archive: the size of the messages themselves
        [qsTr("Their bytes"), keeping.size],
        //: A figure of the archive: what its files take on the disk
        [qsTr("On the disk"), keeping.disk],
        //: A figure of the archive: when the oldest message came
        [qsTr("Oldest"), keeping.oldest],
        //: A figure of the archive: when the newest message came
        [qsTr("Newest"), keeping.newest],
        //: A figure of the archive: the database that keeps it
        [qsTr("Store"), keeping.store],
        //: A figure of the archive: what is on its way to it
        [qsTr("Under way"), keeping.waiting]
    ].filter(row => row[1] !== "")

    implicitHeight: column.implicitHeight + 2 * padding

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.px(6)

        Repeater {
            model: figures.rows

            RowLayout {
                id: row

                required property var modelData

                Layout.fillWidth: true
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData[0] + ": " + modelData[1]

                BodyText {
                    Layout.fillWidth: true
                    color: Theme.muted
                    text: row.modelData[0]
                    Accessible.ignored: true
                }

                BodyText {
                    text: row.modelData[1]
                    Accessible.ignored: true
                }
            }
        }

        FillBar {
            Layout.fillWidth: true
            Layout.topMargin: Theme.px(4)
            visible: figures.keeping.fill >= 0
            fill: figures.keeping.fill
            ink: figures.keeping.fill > 1 ? Theme.fault : Theme.accent
        }

        CaptionText {
            visible: figures.keeping.fill >= 0
            //: Below the bar of the archive's size; %1 is a percentage of what it may have of the disk
            text: qsTr("%1 % of what it may have").arg(Math.round(figures.keeping.fill * 100))
        }
    }
}
