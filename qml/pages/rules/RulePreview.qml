pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// Always in view: what the draft would change, and the messages that its condition picks.
ColumnLayout {
    id: preview

    required property RuleTrial trial

    spacing: Theme.px(6)

    BodyText {
        Layout.fillWidth: true
        visible: preview.trial.picks && preview.trial.problem === ""
        font.weight: Font.DemiBold
        //: Heading of the differences that a rule would make; %Ln messages of the past
        text: qsTr("Against the last %Ln message(s)", "", preview.trial.of)
    }

    RuleDifference {
        Layout.fillWidth: true
        visible: preview.trial.problem === ""
        trial: preview.trial
    }

    RowLayout {
        Layout.topMargin: Theme.px(4)

        BodyText {
            Layout.fillWidth: !preview.trial.picks
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
            //: Heading of the messages that a condition picks
            text: preview.trial.picks ? qsTr("Matches %L1 of %L2").arg(preview.trial.matched).arg(preview.trial.of)
                : qsTr("Matches nothing while the condition has a fault")
        }

        CaptionText {
            Layout.fillWidth: true
            visible: preview.trial.picks
            //: While the past is looked through
            text: preview.trial.archived !== "" ? "· " + preview.trial.archived : preview.trial.running ? qsTr("· looking…") : ""
        }
    }

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(48)
        clip: true
        enabled: count > 0
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: preview.trial
        T.ScrollBar.vertical: ScrollLine {}

        ListFocus {
            parent: list
            list: list
        }

        Accessible.role: Accessible.List
        //: Name of the list of messages that a condition picks, for a screen reader
        Accessible.name: qsTr("Matching messages")

        delegate: TableRow {
            id: row

            required property int index
            required property string time
            required property string from
            required property string preview
            required property string verdict
            required property bool inArchive

            width: ListView.view.width
            implicitHeight: Theme.px(25)
            odd: index % 2 === 0
            current: ListView.isCurrentItem
            listHasFocus: list.activeFocus
            onPicked: list.currentIndex = index

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.px(6)
                anchors.rightMargin: Theme.px(6)
                spacing: Theme.space

                Glyph {
                    Layout.preferredWidth: Theme.px(13)
                    Layout.preferredHeight: Theme.px(13)
                    name: row.inArchive ? "archive" : row.verdict
                    color: row.inArchive ? Theme.muted : Theme.color(row.verdict)
                }

                CaptionText {
                    text: row.time
                }

                FixedText {
                    Layout.fillWidth: true
                    text: row.preview
                }
            }
        }
    }
}
