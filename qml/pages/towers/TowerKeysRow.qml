import QtQuick
import Clackstower.Ui

// One key of a node, its value, and when it is open what became of it.
TableRow {
    id: row

    required property int index
    required property var modelData
    property bool open: false
    readonly property string key: modelData.key
    //: In place of the history of a key
    readonly property string history: modelData.history !== "" ? modelData.history : qsTr("Unchanged since the window opened")

    odd: index % 2 === 1
    implicitHeight: column.implicitHeight + 2 * Theme.px(4)
    //: A key for a screen reader: its name, its version, its value
    sentence: qsTr("%1, version %2: %3").arg(key).arg(modelData.version).arg(modelData.value) + (open ? ". " + history : "")

    Column {
        id: column
        y: Theme.px(4)
        x: Theme.space
        width: parent.width - 2 * Theme.space

        CaptionText {
            width: parent.width
            elide: Text.ElideMiddle
            //: A key of a node and the version of its value
            text: qsTr("%1 · version %2").arg(row.key).arg(row.modelData.version)
            Accessible.ignored: true
        }

        FixedText {
            width: parent.width
            elide: Text.ElideRight
            textFormat: Text.PlainText
            text: row.modelData.value
            Accessible.ignored: true
        }

        FixedText {
            width: parent.width
            visible: row.open
            wrapMode: Text.WrapAnywhere
            textFormat: Text.PlainText
            color: Theme.muted
            text: row.history
            Accessible.ignored: true
        }
    }
}
