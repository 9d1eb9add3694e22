import Clackstower.ViewModels

// What one may know of each tower.
TableColumns {
    //: Column of the towers' table: a box to tick
    TableColumn { key: "chosen"; title: qsTr("✓"); hint: qsTr("Chosen"); wanted: 36; least: 30 }
    //: Column of the towers' table
    TableColumn { key: "state"; title: qsTr("State"); wanted: 100; sortable: true }
    //: Column of the towers' table: its name or address
    TableColumn { key: "name"; title: qsTr("Tower"); wanted: 190; stretches: true; sortable: true }
    //: Column of the towers' table: the protocol
    TableColumn { key: "line"; title: qsTr("Line"); wanted: 96; sortable: true }
    //: Column of the towers' table: when it was heard
    TableColumn { key: "heard"; title: qsTr("Last heard"); wanted: 100; sortable: true }
    //: Column of the towers' table: messages that came from it and went to it
    TableColumn { key: "traffic"; title: qsTr("In / out"); wanted: 92; sortable: true; numeric: true }
    //: Column of the towers' table: how often it could not be reached
    TableColumn { key: "failures"; title: qsTr("Failures"); wanted: 74; sortable: true; numeric: true }
    //: Column of the towers' table: how fast it answers, or how suspicious its silence is
    TableColumn { key: "latency"; title: qsTr("Latency"); hint: qsTr("How fast it answers; φ is how suspicious its silence is"); wanted: 80; sortable: true; numeric: true }
    //: Column of the towers' table: who told us of it
    TableColumn { key: "introducedBy"; title: qsTr("Introduced by"); wanted: 140; sortable: true }
    //: Column of the towers' table: how probably it gets the next message
    TableColumn { key: "odds"; title: qsTr("Odds"); hint: qsTr("How probably it gets the next message"); wanted: 76; sortable: true; numeric: true }
    //: Column of the towers' table: of its key
    TableColumn { key: "fingerprint"; title: qsTr("Fingerprint"); wanted: 160; sortable: true; shown: false }
    //: Column of the towers' table: the user's own words
    TableColumn { key: "note"; title: qsTr("Note"); wanted: 140; sortable: true; shown: false }
}
