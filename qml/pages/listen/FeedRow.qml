import QtQuick
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// One message of the feed.
TableRow {
    id: row

    required property int index
    required property real serial
    required property string time
    required property string verdict
    required property string from
    required property string line
    required property string preview
    required property int bytes
    required property string rule
    required property bool marked
    required property TableColumns columns

    current: chosen
    //: A verdict with the rule that decided it and its version, such as Tuned by Weather v3
    readonly property string decision: rule === "" ? Words.verdict(verdict) : qsTr("%1 by %2").arg(Words.verdict(verdict)).arg(rule)

    //: A row of the feed for a screen reader: verdict, sender, line, time, message
    sentence: qsTr("%1, from %2, %3, at %4: %5").arg(decision).arg(sender.text).arg(line).arg(time).arg(preview)

    TableCell {
        column: row.columns.at("time")
        text: row.time
        color: Theme.muted
    }

    VerdictWord {
        readonly property TableColumn column: row.columns.at("verdict")

        x: column.x + Theme.space
        room: column.width - Theme.space
        visible: column.shown
        anchors.verticalCenter: parent.verticalCenter
        verdict: row.verdict
    }

    TableCell {
        column: row.columns.at("rule")
        text: row.rule
        color: Theme.muted
    }

    TableCell {
        id: sender
        column: row.columns.at("from")
        //: The sender of a message that this tower's user wrote
        text: row.from === "" ? qsTr("you") : row.from
        elide: Text.ElideMiddle
    }

    TableCell {
        column: row.columns.at("line")
        text: row.line
        color: Theme.muted
    }

    TableCell {
        column: row.columns.at("preview")
        text: row.preview
        font.family: Theme.fixedFamily
        font.pixelSize: Theme.captionSize
        leftPadding: row.marked ? Theme.px(18) : 0

        Glyph {
            visible: row.marked
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(13)
            height: width
            name: "marked"
            color: Theme.focus
        }
    }

    TableCell {
        column: row.columns.at("bytes")
        text: Number(row.bytes).toLocaleString(Qt.locale(), "f", 0)
        color: Theme.muted
    }
}
