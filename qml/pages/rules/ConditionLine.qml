import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// One condition of a list: a field, what is asked of it, and a value.
RowLayout {
    id: line

    required property int index
    required property string field
    required property int fieldPlace
    required property string path
    required property int place
    required property var operators
    required property string value
    required property bool needsValue
    required property string hint
    required property ConditionModel conditions

    spacing: Theme.px(5)

    Dropdown {
        Layout.preferredWidth: Theme.px(116)
        //: Name of a choice in a line of a condition, for a screen reader
        label: qsTr("Field: %1").arg(displayText)
        model: line.conditions.fields
        currentIndex: line.fieldPlace
        onActivated: index => line.conditions.setField(line.index, line.conditions.fields[index], line.path)
    }

    TextEntry {
        Layout.preferredWidth: Theme.px(84)
        visible: line.field === "json"
        fixed: true
        text: line.path
        //: Placeholder for the path to a value inside JSON
        placeholderText: qsTr("a.b")
        //: Name of an entry in a line of a condition, for a screen reader
        label: qsTr("Path inside the JSON")
        onTextEdited: line.conditions.setField(line.index, line.field, text)
    }

    Dropdown {
        Layout.preferredWidth: Theme.px(124)
        Layout.fillWidth: !line.needsValue
        //: Name of a choice in a line of a condition, for a screen reader
        label: qsTr("Comparison: %1").arg(displayText)
        model: line.operators
        currentIndex: line.place
        onActivated: index => line.conditions.setOperator(line.index, index)
    }

    TextEntry {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.px(60)
        visible: line.needsValue
        fixed: true
        text: line.value
        faulty: line.value.trim() === ""
        placeholderText: line.hint
        //: Name of an entry in a line of a condition, for a screen reader
        label: qsTr("Value for %1").arg(line.field)
        onTextEdited: line.conditions.setValue(line.index, text)
    }

    ActionButton {
        kind: "quiet"
        glyph: "close"
        //: Button at a line of a condition
        hint: qsTr("Take this condition out")
        onClicked: line.conditions.remove(line.index)
    }
}
