pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The heads of a table's columns. Mouse: click sorts, drag moves, the edge resizes, right click chooses. Keys: Enter
// sorts, Alt+arrows move, Shift+arrows resize, the Menu key chooses.
Item {
    id: header

    required property TableColumns columns

    implicitHeight: Theme.px(30)
    Accessible.role: Accessible.Table
    //: Name of the row of column heads, for a screen reader
    Accessible.name: qsTr("Columns")

    function choose(below: Item) {
        const menu = chooser.get() as ColumnChooser
        menu.popup(below, 0, header.height)
    }

    Binding {
        target: header.columns
        property: "available"
        value: header.width - (header.LayoutMirroring.enabled ? 0 : Theme.px(10)) // beside the scroll bar
    }

    Binding {
        target: header.columns
        property: "scale"
        value: Theme.scale
    }

    Binding {
        target: header.columns
        property: "mirrored"
        value: header.LayoutMirroring.enabled
    }

    Repeater {
        model: header.columns.ordered

        HeaderCell {
            required property TableColumn modelData

            column: modelData
            columns: header.columns
            height: header.height
            onChoiceAsked: header.choose(this)
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    OnDemand {
        id: chooser
        content: ColumnChooser {
            columns: header.columns
        }
    }
}
