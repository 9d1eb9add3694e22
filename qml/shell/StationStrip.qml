pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The stations side by side. A click tunes in, one more tunes out; the right button and the Menu key edit.
FocusScope {
    id: strip

    required property TowerLink link
    required property Desk desk
    readonly property StationsModel stations: desk.stations
    readonly property var source: stations
    readonly property string last: desk.recall("stations").tuned ?? "" // when the window was closed
    readonly property StationTile tile: list.currentItem as StationTile

    onLastChanged: stations.tuned = last

    function tune(name: string) {
        if (desk.page === "listen")
            return stations.toggle(name)
        stations.tuned = name
        desk.go("listen", {})
    }

    function edit(station: string) {
        const dialog = editing.get() as StationDialog
        dialog.edit(station)
    }

    function editNew(filter: string) {
        const dialog = editing.get() as StationDialog
        dialog.editNew(filter)
    }

    readonly property Bell bellSource: Bell {
        id: bell
    }

    ListView {
        id: list
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: parent.width - add.width - Theme.space
        orientation: ListView.Horizontal
        spacing: Theme.space
        clip: true
        focus: true
        activeFocusOnTab: true
        model: strip.stations
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: Theme.span(120)
        Accessible.role: Accessible.List
        //: Name of the row of stations, for a screen reader
        Accessible.name: qsTr("Stations")
        Keys.onReturnPressed: strip.tile.picked()
        Keys.onEnterPressed: strip.tile.picked()
        Keys.onSpacePressed: strip.tile.picked()
        Keys.onMenuPressed: strip.tile.editAsked()
        Keys.onEscapePressed: strip.stations.tuned = ""
        Keys.onPressed: event => {
            const asksMenu = event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)
            event.accepted = asksMenu
            if (asksMenu)
                strip.tile.editAsked()
        }

        delegate: StationTile {
            height: ListView.view.height
            tuned: name === strip.stations.tuned
            keyed: list.activeFocus && ListView.isCurrentItem
            onPicked: {
                list.currentIndex = index
                strip.tune(name)
            }
            onEditAsked: strip.edit(name)
        }

        WheelHandler {
            target: null
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => list.flick((event.angleDelta.y + event.angleDelta.x) * 8, 0)
        }
    }

    ActionButton {
        id: add
        anchors.left: parent.left
        anchors.leftMargin: Math.min(list.contentWidth > 0 ? list.contentWidth + Theme.space : 0, list.width + Theme.space)
        anchors.verticalCenter: parent.verticalCenter
        kind: "quiet"
        glyph: "plus"
        //: Button without a text: opens the editor of a new station
        hint: qsTr("New station…")
        onClicked: strip.editNew("")
    }

    OnDemand {
        id: editing
        source: Qt.resolvedUrl("StationDialog.qml")
        properties: ({ link: strip.link, desk: strip.desk })
    }

    StationKeys {
        desk: strip.desk
        onNewAsked: strip.editNew("")
        onEditAsked: strip.edit(strip.stations.tuned)
    }

    Connections {
        target: strip.desk

        function onStationAsked(filter) {
            strip.editNew(filter)
        }
    }

    Connections {
        target: strip.source

        function onTunedChanged() {
            if (strip.stations.tuned !== strip.last)
                strip.desk.remember("stations", { tuned: strip.stations.tuned })
            if (strip.stations.tuned !== "")
                list.currentIndex = strip.stations.rowOf(strip.stations.tuned)
        }

        function onHeard(station, news) {
            bell.ring()
        }
    }
}
