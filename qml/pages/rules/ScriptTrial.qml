import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// Tries a script on a sample, and shows what it makes of it. Nothing is sent.
ColumnLayout {
    id: trial

    required property ScriptBench bench
    required property string code
    readonly property string kind: ["transform", "split", "join"][choice.currentIndex]

    spacing: Theme.px(6)

    RowLayout {
        spacing: Theme.space

        Dropdown {
            id: choice
            Layout.fillWidth: true
            //: Name of a choice, for a screen reader
            label: qsTr("What a rule would ask the script for")
            //: What a rule asks a script for
            model: [qsTr("Transform: another message"), qsTr("Split: several messages"), qsTr("Join: one of several messages")]
        }

        ActionButton {
            enabled: !trial.bench.trying && trial.code !== ""
            //: Button: runs a script on a sample
            text: qsTr("Try")
            onClicked: trial.bench.tryOut(trial.code, trial.kind, sample.text)
        }
    }

    CaptionText {
        id: sampleName
        text: trial.kind === "join"
            //: Name of an area in which one writes
            ? qsTr("Sample messages, one a line, as JSON")
            //: Name of an area in which one writes
            : qsTr("Sample message, as JSON")
        Accessible.ignored: true
    }

    WritingArea {
        id: sample
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(56)
        text: "{ \"text\": \"one\\ntwo\" }"
        label: sampleName.text
    }

    CaptionText {
        id: resultName
        //: Name of an area with text
        text: qsTr("What the script makes of it")
        Accessible.ignored: true
    }

    WritingArea {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(56)
        readOnly: true
        faulty: trial.bench.fault !== ""
        text: trial.bench.fault !== "" ? trial.bench.fault : trial.bench.result
        label: resultName.text + (text === "" ? "" : ": " + text)
    }
}
