pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// A tower's own page.
T.ScrollView {
    id: pane

    required property TowerBook book
    required property Chronicle chronicle
    required property Desk desk
    required property TowerDeeds deeds
    required property string towerKey
    signal verbAsked(string verb, var keys)
    readonly property alias keyCard: keyCard
    signal picked(string key)

    contentWidth: availableWidth
    T.ScrollBar.vertical: ScrollLine {
        parent: pane
        x: pane.mirrored ? 0 : pane.width - width
        height: pane.height
    }

    TowerDetails {
        id: details
        book: pane.book
        chronicle: pane.chronicle
        key: pane.towerKey
    }

    readonly property IntroductionTree treeSource: IntroductionTree {
        id: tree
        book: pane.book
        root: treeTabs.current === 0 ? pane.towerKey : ""
    }

    EmptyState {
        width: pane.availableWidth
        height: Theme.px(260)
        visible: !details.known
        glyph: "towers"
        //: Nothing is chosen in the table
        title: qsTr("No tower chosen")
        //: What to do
        text: qsTr("Choose one in the table to see how it has been, its key, and whom it introduced.")
    }

    ColumnLayout {
        width: pane.availableWidth
        visible: details.known
        spacing: Theme.space

        TitleText {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            Layout.bottomMargin: 0
            text: details.name
            elide: Text.ElideMiddle
        }

        RowLayout {
            Layout.leftMargin: Theme.margin
            spacing: Theme.space

            StateWord { status: details.status }
            CaptionText { text: details.since }
        }

        TowerHour {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            details: details
        }

        TowerKeyCard {
            id: keyCard
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            details: details
            onAcceptAsked: pane.verbAsked("accept", [pane.towerKey])
            onNoted: text => pane.deeds.note(pane.towerKey, text)
        }

        TabStrip {
            id: treeTabs
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            //: Name of a row of tabs, for a screen reader
            label: qsTr("Introductions")
            //: Whom this tower introduced, or the tree of all introductions
            tabs: [qsTr("Introduced by it"), qsTr("Who introduced whom")]
        }

        TowerTree {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Theme.px(220), Math.max(Theme.px(60), contentHeight))
            tree: tree
            currentKey: pane.towerKey
            onPicked: key => pane.picked(key)
        }

        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            spacing: Theme.space

            Repeater {
                model: details.status === "ignored" ? [["copy", qsTr("Copy address")], ["unignore", qsTr("Stop ignoring…")], ["forget", qsTr("Forget…")]]
                    //: Buttons of a tower's own page
                    : [["announce", qsTr("Announce…")], ["copy", qsTr("Copy address")], ["ignore", qsTr("Ignore…")], ["forget", qsTr("Forget…")]]

                ActionButton {
                    required property var modelData

                    text: modelData[1]
                    kind: modelData[0] === "forget" ? "danger" : "plain"
                    onClicked: pane.verbAsked(modelData[0], [pane.towerKey])
                }
            }

            ActionButton {
                readonly property int others: tree.count >= 0 && pane.towerKey !== "" ? tree.branch(pane.towerKey).length - 1 : 0

                visible: others > 0 && details.status !== "ignored"
                kind: "danger"
                //: Button, short for what its hint says; %1 counts those towers
                text: qsTr("Ignore its whole branch (%1)…").arg(others)
                hint: qsTr("Ignore this tower and everything it introduced (%1)").arg(others)
                onClicked: pane.verbAsked("ignore", tree.branch(pane.towerKey))
            }
        }

        TowerLines {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            details: details
            book: pane.book
            onListenAsked: filter => pane.desk.go("listen", { filter: filter })
        }
    }
}
