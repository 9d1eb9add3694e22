pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What is done: one verb at most that decides, and what is done on the way.
ColumnLayout {
    id: form

    required property ActionModel actions

    spacing: Theme.px(6)

    BodyText {
        font.weight: Font.DemiBold
        //: Heading in the rule editor: what is done to the messages
        text: qsTr("Then")
    }

    ActionChips {
        Layout.fillWidth: true
        actions: form.actions
        deciding: false
    }

    RowLayout {
        spacing: Theme.space

        CaptionText {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(5)
            //: Beside the verbs of a rule that decide what becomes of a message: forward, stonewall, refuse, …
            text: qsTr("and ends with")
        }

        ActionChips {
            Layout.fillWidth: true
            actions: form.actions
            deciding: true
        }
    }

    Repeater {
        model: form.actions

        ActionLine {
            Layout.fillWidth: true
            actions: form.actions
        }
    }
}
