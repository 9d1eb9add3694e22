import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What passed between us and one tower.
TableRow {
    id: row

    required property TableColumns columns
    required property int index
    required property string key
    required property string name
    required property string line
    required property string status
    required property string messagesIn
    required property string messagesOut
    required property string perMinute
    required property string tuned
    required property string stonewalled
    required property string failed
    required property string introducedBy
    required sentence

    odd: index % 2 === 1

    StateWord {
        readonly property TableColumn column: row.columns.at("state")

        x: column.x + Theme.space
        visible: column.shown
        anchors.verticalCenter: parent.verticalCenter
        status: row.status
    }

    TableCell { column: row.columns.at("name"); text: row.name; elide: Text.ElideMiddle }
    TableCell { column: row.columns.at("line"); text: row.line; color: Theme.muted }
    TableCell { column: row.columns.at("in"); text: row.messagesIn }
    TableCell { column: row.columns.at("out"); text: row.messagesOut }
    TableCell { column: row.columns.at("rate"); text: row.perMinute }
    TableCell { column: row.columns.at("tuned"); text: row.tuned }
    TableCell { column: row.columns.at("stonewalled"); text: row.stonewalled }
    TableCell { column: row.columns.at("failed"); text: row.failed }
    TableCell { column: row.columns.at("introducedBy"); text: row.introducedBy; color: Theme.muted; elide: Text.ElideMiddle }
}
