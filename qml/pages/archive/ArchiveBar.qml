import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// What one looks for in the archive: words, a filter, a time; and what one does with all of it.
Rectangle {
    id: bar

    required property ArchiveSearch found
    required property Desk desk
    signal exportAsked
    signal importAsked
    signal storageAsked

    implicitHeight: column.implicitHeight + Theme.px(16)
    color: Theme.background

    function begin() {
        words.forceActiveFocus(Qt.ShortcutFocusReason)
        words.selectAll()
    }

    function write(text: string) {
        words.text = text
    }

    function filterBy(text: string) {
        filter.text = text
    }

    function clear() {
        words.clear()
        filter.clear()
        time.reset()
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.margin
        spacing: Theme.px(5)

        RowLayout {
            spacing: Theme.space

            TextEntry {
                id: words
                Layout.fillWidth: true
                glyph: "search"
                //: In the empty search field of the archive
                placeholderText: qsTr("Search words, a \"phrase\", begin*")
                //: Name of the search field of the archive, for a screen reader
                label: qsTr("Search the archive")
                onTextChanged: bar.found.words = text
                onAccepted: bar.found.search()
                Keys.onEscapePressed: clear()
            }

            ActionButton {
                //: Opens the dialog that writes what was found into a file
                text: qsTr("Export…")
                glyph: "export"
                enabled: bar.found.count > 0
                onClicked: bar.exportAsked()
            }

            ActionButton {
                //: Opens the dialog that reads a file into the archive
                text: qsTr("Import…")
                glyph: "import"
                onClicked: bar.importAsked()
            }

            ActionButton {
                //: Shows how much the archive holds, and how long
                text: qsTr("Storage")
                onClicked: bar.storageAsked()
            }
        }

        RowLayout {
            spacing: Theme.space

            FilterField {
                id: filter
                Layout.fillWidth: true
                //: In the empty filter bar; the example is not translated
                placeholderText: qsTr("Filter, such as %1").arg("from == tower.example and size < 4k")
                //: Name of the filter bar, for a screen reader
                label: qsTr("Filter")
                onTextChanged: bar.found.filter = text
                onAccepted: bar.found.search()
                onDismissed: clear()
            }

            TimeChoice {
                id: time
                Layout.alignment: Qt.AlignTop
                found: bar.found
            }
        }

        CaptionText {
            Layout.fillWidth: true
            visible: bar.found.fault !== "" && filter.valid
            wrapMode: Text.Wrap
            color: Theme.fault
            text: bar.found.fault
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
