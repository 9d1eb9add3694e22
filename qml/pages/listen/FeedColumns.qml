import QtQuick
import Clackstower.ViewModels

// What a row of the feed is made of.
TableColumns {
    TableColumn { key: "time"; title: qsTr("Time"); wanted: 88 }
    TableColumn { key: "verdict"; title: qsTr("Verdict"); wanted: 134 }
    TableColumn { key: "rule"; title: qsTr("Rule"); wanted: 120; shown: false }
    TableColumn { key: "from"; title: qsTr("From"); wanted: 166 }
    TableColumn { key: "line"; title: qsTr("Line"); wanted: 96 }
    TableColumn { key: "preview"; title: qsTr("Message"); stretches: true; least: 120 }
    TableColumn { key: "bytes"; title: qsTr("Bytes"); wanted: 74; numeric: true }
}
