pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What passed between us and a tower, the keys that it keeps with what stood there before, and the suspicion dial.
ColumnLayout {
    id: root

    required property TowerDetails details
    required property TowerBook book

    spacing: Theme.space

    Suspicion {
        id: suspicion
        book: root.book
        threshold: dial.value
    }

    TabStrip {
        id: tabs
        Layout.fillWidth: true
        //: Name of a row of tabs, for a screen reader
        label: qsTr("What a tower did")
        //: Tabs of a tower's page: messages that passed; keys of its state; how suspicious silences are
        tabs: [qsTr("Messages"), qsTr("Keys"), qsTr("Suspicion")]
    }

    FixedText {
        Layout.fillWidth: true
        visible: tabs.current === 0
        lineHeight: 1.3
        //: No message passed between us and a tower
        text: root.details.messagesText !== "" ? root.details.messagesText : qsTr("Nothing passed lately")
    }

    FixedText {
        Layout.fillWidth: true
        visible: tabs.current === 1
        lineHeight: 1.3
        //: A tower has changed none of its keys since the window opened
        text: root.details.valuesText !== "" ? root.details.valuesText : qsTr("No key has changed since the window opened")
    }

    ColumnLayout {
        visible: tabs.current === 2
        spacing: Theme.space

        BodyText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            //: Nobody's silence is measured
            text: suspicion.measured > 0 ? suspicion.sentence : qsTr("No line measures silence now; scuttlebutt does.")
        }

        RangeLine {
            id: dial
            Layout.fillWidth: true
            enabled: suspicion.measured > 0
            from: 1
            to: 20
            value: 8
            stepSize: 0.5
            //: Name of a slider, for a screen reader
            label: qsTr("Threshold of suspicion")
        }

        FixedText {
            Layout.fillWidth: true
            text: suspicion.deadText
        }
    }
}
