import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// One message of the archive.
TableRow {
    id: row

    required property int index
    required property string messageId
    required property string time
    required property string rule
    required property string from
    required property string line
    required property string text
    required property string plain
    required property real bytes
    required property TableColumns columns

    odd: index % 2 === 1
    //: A row of the archive for a screen reader: sender, line, time, message
    sentence: qsTr("From %1, %2, at %3: %4").arg(sender.text).arg(line).arg(time).arg(plain)

    TableCell {
        column: row.columns.at("time")
        text: row.time
        color: Theme.muted
    }

    TableCell {
        column: row.columns.at("rule")
        text: row.rule
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
        column: row.columns.at("text")
        text: row.text
        textFormat: Text.StyledText
        font.family: Theme.fixedFamily
        font.pixelSize: Theme.captionSize
    }

    TableCell {
        column: row.columns.at("bytes")
        text: Number(row.bytes).toLocaleString(Qt.locale(), "f", 0)
        color: Theme.muted
    }
}
