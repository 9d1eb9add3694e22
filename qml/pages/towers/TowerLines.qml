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
    signal listenAsked(string filter)

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

    Repeater {
        model: tabs.current === 0 ? root.details.messages : []

        FixedText {
            required property string modelData

            Layout.fillWidth: true
            elide: Text.ElideRight
            text: modelData
        }
    }

    BodyText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        //: No message passed between us and a tower
        text: tabs.current === 0 && root.details.messages.length === 0 ? qsTr("Nothing passed lately")
            //: A tower keeps no keys: only those of a scuttlebutt cluster do
            : tabs.current === 1 && root.details.values.length === 0 ? qsTr("It says no keys of itself; nodes of a scuttlebutt cluster do.") : ""
    }

    ActionButton {
        visible: tabs.current === 0 && root.details.messages.length > 0
        //: Button: shows only messages from this tower, on the page Listen
        text: qsTr("Show its messages in Listen")
        onClicked: root.listenAsked("from == \"" + root.details.address + "\"")
    }

    TowerKeys {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(260))
        visible: tabs.current === 1 && count > 0
        model: root.details.values
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
