pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The filter of the feed. What cannot be read is underlined and said below it, and leaves the list as it is.
Rectangle {
    id: bar

    required property FeedModel feed
    required property Desk desk
    readonly property var last: desk.recall("listen.filter")
    readonly property var wish: ({ text: entry.text, lines: feed.lines })

    property bool settled: false // nothing is kept of what is restored by half

    onLastChanged: restore()
    onWishChanged: if (settled)
        keep()

    implicitHeight: row.implicitHeight + Theme.px(12)
    color: Theme.background

    function begin() {
        entry.begin()
    }

    function write(text: string) {
        entry.text = text
    }

    function restore() {
        const was = last
        settled = false
        feed.lines = was.lines ?? ({})
        entry.text = was.text ?? ""
        settled = true
        keep()
    }

    function keep() {
        feed.filter = wish.text
        if (wish.text !== (last.text ?? "") || JSON.stringify(wish.lines) !== JSON.stringify(last.lines ?? {}))
            desk.remember("listen.filter", wish)
    }

    FilterShelf {
        id: shelf
        text: entry.text
        memory: bar.desk.recall("listen.filters")
        onMemoryChanged: bar.desk.remember("listen.filters", memory)
        onChosen: filter => bar.write(filter)
    }

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.margin
        spacing: Theme.space

        FilterField {
            id: entry
            Layout.fillWidth: true
            //: In the empty filter bar; the example is not translated
            placeholderText: qsTr("Filter, such as %1").arg("from == tower.example and size < 4k")
            //: Name of the filter bar, for a screen reader
            label: qsTr("Filter")
            onDismissed: clear()
        }

        Repeater {
            model: bar.feed.lineChoices

            ToggleChip {
                required property string modelData

                Layout.alignment: Qt.AlignTop
                Layout.preferredHeight: Theme.controlHeight
                threeWay: true
                state3: bar.feed.lines[modelData] ?? "either"
                text: modelData
                //: Explains the chip of a line such as clacks in the filter bar
                hint: qsTr("Only this line, all but this line, or either: a click goes on to the next")
                onTurned: next => bar.feed.wishLine(modelData, next)
            }
        }

        ActionButton {
            Layout.alignment: Qt.AlignTop
            //: Opens the list of filters to choose from
            text: qsTr("Filters")
            //: Explains the button that opens the list of filters
            hint: qsTr("Filters that you saved or used lately, and some to begin with")
            glyph: "down"
            onClicked: menu.popup(this, 0, height)
        }

        ActionButton {
            Layout.alignment: Qt.AlignTop
            //: Makes a station of the filter
            text: qsTr("Save as station")
            enabled: entry.text !== "" && entry.valid
            onClicked: bar.desk.newStation(entry.text)
        }
    }

    ActionMenu {
        id: menu

        Repeater {
            model: shelf.entries

            ActionMenuItem {
                required property int index
                required property var modelData

                text: modelData.text
                keys: modelData.note
                glyph: modelData.glyph
                begins: modelData.begins
                onTriggered: shelf.choose(index)
            }
        }
    }
}
