pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// Who gets the next message, and the message that is chosen.
ColumnLayout {
    id: pane

    required property QueueForecast forecast
    required property string message

    spacing: Theme.space

    TitleText {
        Layout.margins: Theme.margin
        Layout.bottomMargin: 0
        //: Title of the list of towers with their chances
        text: qsTr("Who gets the next message")
    }

    CaptionText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        wrapMode: Text.Wrap
        text: odds.count > 0
            //: Explains how chances come about
            ? qsTr("New towers first; else 95 % go to alive ones, 5 % to lost ones. Networks take turns.")
            //: No tower can get a message
            : qsTr("Nobody: no tower is known that could take a message.")
    }

    ListView {
        id: odds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(80)
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: pane.forecast
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        //: Name of a list, for a screen reader
        Accessible.name: qsTr("Chances of getting the next message")

        delegate: Item {
            id: hop

            required property int index
            required property string name
            required property real chance
            required property string chanceText
            required property string sentence

            width: ListView.view.width
            height: Theme.px(34)
            Accessible.role: Accessible.ListItem
            Accessible.name: sentence

            FocusRing {
                here: odds.activeFocus && hop.ListView.isCurrentItem
                anchors.margins: 2
            }

            BodyText {
                anchors.left: parent.left
                anchors.right: share.left
                anchors.leftMargin: Theme.margin
                anchors.rightMargin: Theme.space
                text: hop.name
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }

            BodyText {
                id: share
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                text: hop.chanceText
                Accessible.ignored: true
            }

            Rectangle {
                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                y: Theme.px(21)
                width: Math.max(1, (parent.width - 2 * Theme.margin) * hop.chance)
                height: Theme.px(4)
                radius: height / 2
                color: Theme.accent
            }
        }
    }

    TitleText {
        Layout.margins: Theme.margin
        Layout.bottomMargin: 0
        visible: pane.message !== ""
        //: Title over the text of the chosen message
        text: qsTr("Message")
    }

    WritingArea {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(180)
        Layout.margins: Theme.margin
        visible: pane.message !== ""
        readOnly: true
        //: Name of a text, for a screen reader
        label: qsTr("Text of the chosen message")
        text: pane.message
    }
}
