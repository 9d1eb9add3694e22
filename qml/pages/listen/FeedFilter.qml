pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The filter of the feed. What cannot be read is said below it, and leaves the list as it is.
Rectangle {
    id: bar

    required property FeedModel feed
    required property Desk desk
    readonly property string last: desk.recall("listen.filter").text ?? ""
    property var saved: desk.recall("listen.filters").list ?? []

    onLastChanged: entry.text = last
    Component.onCompleted: if (entry.text === "")
        entry.text = last

    implicitHeight: column.implicitHeight + Theme.px(12)
    color: Theme.background

    function begin() {
        entry.forceActiveFocus(Qt.ShortcutFocusReason)
        entry.selectAll()
    }

    function write(text: string) {
        entry.text = text
    }

    function apply(text: string) {
        feed.filter = text
        if (text !== last)
            desk.remember("listen.filter", { text: text })
    }

    function save() {
        const others = saved.filter(text => text !== entry.text)
        others.unshift(entry.text)
        saved = others
        desk.remember("listen.filters", { list: saved })
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.margin
        spacing: Theme.px(3)

        RowLayout {
            spacing: Theme.space

            TextEntry {
                id: entry
                Layout.fillWidth: true
                fixed: true
                glyph: "filter"
                faulty: bar.feed.fault !== ""
                //: In the empty filter bar; the example is not translated
                placeholderText: qsTr("Filter, such as %1").arg("from == tower.example and size < 4k")
                //: Name of the filter bar, for a screen reader
                label: qsTr("Filter")
                onTextChanged: bar.apply(text)
                Keys.onEscapePressed: text === "" ? nextItemInFocusChain().forceActiveFocus() : clear()
            }

            ActionButton {
                visible: bar.saved.length > 0
                //: Opens the list of saved filters
                text: qsTr("Saved")
                glyph: "down"
                onClicked: menu.popup(this, 0, height)
            }

            ActionButton {
                //: Keeps the filter for later
                text: qsTr("Save filter")
                enabled: entry.text !== "" && bar.feed.fault === ""
                onClicked: bar.save()
            }

            ActionButton {
                //: Makes a station of the filter
                text: qsTr("Save as station")
                enabled: entry.text !== "" && bar.feed.fault === ""
                onClicked: bar.desk.newStation(entry.text)
            }
        }

        CaptionText {
            Layout.fillWidth: true
            visible: bar.feed.fault !== ""
            color: Theme.fault
            //: What is wrong with a filter; %1 counts characters from 1
            text: qsTr("Column %1: %2").arg(bar.feed.faultColumn).arg(bar.feed.fault)
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    ActionMenu {
        id: menu

        Repeater {
            model: bar.saved

            ActionMenuItem {
                required property string modelData

                text: modelData
                onTriggered: bar.write(modelData)
            }
        }
    }
}
