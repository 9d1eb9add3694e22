pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// The actions of one sort, to switch on and off.
Flow {
    id: chips

    required property ActionModel actions
    required property bool deciding

    spacing: Theme.px(5)

    Repeater {
        model: chips.actions

        ToggleChip {
            required property int index
            required property string title
            required property string consequence
            required property bool decides
            required property bool chosen

            visible: decides === chips.deciding
            text: title
            hint: consequence
            checked: chosen
            onClicked: chips.actions.turn(index, checked)
        }
    }
}
