pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// What one can do to the stations from the keyboard.
Item {
    id: stationKeys

    required property Desk desk
    readonly property StationsModel stations: desk.stations
    signal newAsked
    signal editAsked

    Instantiator {
        model: 9

        delegate: Command {
            required property int index

            table: stationKeys.desk.verbs
            verb: "station." + (index + 1)
            enabled: stationKeys.stations.count > index
            onTriggered: stationKeys.stations.toggle(stationKeys.stations.nameAt(index))
        }
    }

    Command {
        table: stationKeys.desk.verbs
        verb: "station.next"
        onTriggered: stationKeys.stations.step(1)
    }

    Command {
        table: stationKeys.desk.verbs
        verb: "station.previous"
        onTriggered: stationKeys.stations.step(-1)
    }

    Command {
        table: stationKeys.desk.verbs
        verb: "station.all"
        onTriggered: stationKeys.stations.tuned = ""
    }

    Command {
        table: stationKeys.desk.verbs
        verb: "station.new"
        onTriggered: stationKeys.newAsked()
    }

    Command {
        table: stationKeys.desk.verbs
        verb: "station.edit"
        enabled: stationKeys.stations.tuned !== ""
        onTriggered: stationKeys.editAsked()
    }
}
