import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What a chosen action does, and its argument where it needs one.
ColumnLayout {
    id: line

    required property int index
    required property string title
    required property string consequence
    required property bool chosen
    required property bool needsArgument
    required property string argument
    required property string argumentTitle
    required property var choices
    required property string fault
    required property ActionModel actions

    visible: chosen
    spacing: Theme.px(3)

    CaptionText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        //: What an action of a rule does; %1 is its name
        text: qsTr("%1: %2").arg(line.title).arg(line.consequence)
    }

    RowLayout {
        visible: line.needsArgument
        spacing: Theme.px(5)

        TextEntry {
            Layout.fillWidth: true
            text: line.argument
            faulty: line.fault !== ""
            placeholderText: line.argumentTitle
            //: Name of the entry beside an action, for a screen reader: the action, what is asked for
            label: qsTr("%1, %2").arg(line.title).arg(line.argumentTitle)
            onTextEdited: line.actions.setArgument(line.index, text)
        }

        Dropdown {
            Layout.preferredWidth: Theme.px(130)
            visible: line.choices.length > 0
            //: Name of a choice, for a screen reader: the action, what is asked for
            label: qsTr("%1, %2 that are there").arg(line.title).arg(line.argumentTitle)
            model: line.choices
            currentIndex: line.choices.indexOf(line.argument)
            displayText: currentIndex < 0 ? qsTr("Choose") : currentText
            onActivated: index => line.actions.setArgument(line.index, line.choices[index])
        }
    }

    CaptionText {
        Layout.fillWidth: true
        visible: line.fault !== "" && line.argument !== ""
        wrapMode: Text.Wrap
        color: Theme.fault
        text: line.fault
    }
}
