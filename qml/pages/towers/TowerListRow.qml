import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// One tower in the table.
TableRow {
    id: row

    required property TableColumns columns
    required property int index
    required property string name
    required property string status
    required property string line
    required property string lastHeard
    required property string traffic
    required property string failures
    required property string latency
    required property string introducedBy
    required property string odds
    required property string fingerprint
    required property string note
    required property bool keyChanged
    required chosen
    required sentence
    signal ticked(bool on)

    odd: index % 2 === 1

    CheckMark {
        readonly property TableColumn column: row.columns.at("chosen")

        x: column.x + Theme.px(9)
        visible: column.shown
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        checked: row.chosen
        //: Box before a tower, for a screen reader; %1 is its name
        label: qsTr("Choose %1").arg(row.name)
        onToggled: row.ticked(checked)
    }

    StateWord {
        readonly property TableColumn column: row.columns.at("state")

        x: column.x + Theme.space
        visible: column.shown
        anchors.verticalCenter: parent.verticalCenter
        room: column.width - Theme.space
        status: row.status
    }

    //: Beside a tower's name: it shows another key than before
    TableCell { column: row.columns.at("name"); text: row.keyChanged ? qsTr("%1 · key changed").arg(row.name) : row.name; elide: Text.ElideMiddle; color: row.keyChanged ? Theme.fault : Theme.text }
    TableCell { column: row.columns.at("line"); text: row.line; color: Theme.muted }
    TableCell { column: row.columns.at("heard"); text: row.lastHeard }
    TableCell { column: row.columns.at("traffic"); text: row.traffic }
    TableCell { column: row.columns.at("failures"); text: row.failures }
    TableCell { column: row.columns.at("latency"); text: row.latency }
    TableCell { column: row.columns.at("introducedBy"); text: row.introducedBy; color: Theme.muted; elide: Text.ElideMiddle }
    TableCell { column: row.columns.at("odds"); text: row.odds; color: Theme.muted }
    TableCell { column: row.columns.at("fingerprint"); text: row.fingerprint; font.family: Theme.fixedFamily; elide: Text.ElideMiddle }
    TableCell { column: row.columns.at("note"); text: row.note }
}
