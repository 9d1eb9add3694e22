import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// Every control that the pages share, once, in its states. `look` is light, dark, lightContrast or darkContrast.
Rectangle {
    id: gallery

    property string look: "light"

    width: 900
    height: 600
    color: Theme.background
    Component.onCompleted: {
        Theme.mode = look.startsWith("dark") ? "dark" : "light"
        Theme.highContrast = look.endsWith("Contrast")
    }

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        columns: 2
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.margin

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space

            ActionButton { text: "Plain" }
            ActionButton { text: "Primary"; kind: "primary" }
            ActionButton { text: "Danger"; kind: "danger" }
            ActionButton { text: "Quiet"; kind: "quiet" }
            ActionButton { text: "Not now"; enabled: false }
            ActionButton { text: "With a sign"; glyph: "copy" }
            ActionButton { glyph: "close"; hint: "Dismiss" }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space

            ToggleChip { text: "either"; threeWay: true }
            ToggleChip { text: "only"; threeWay: true; state3: "only" }
            ToggleChip { text: "not"; threeWay: true; state3: "not" }
            ToggleChip { text: "off" }
            ToggleChip { text: "on"; checked: true }
            SwitchToggle { text: "off" }
            SwitchToggle { text: "on"; checked: true }
            CheckMark { text: "not ticked" }
            CheckMark { text: "ticked"; checked: true }
        }

        ColumnLayout {
            Layout.fillWidth: true

            TextEntry { Layout.fillWidth: true; placeholderText: "Empty"; glyph: "search" }
            TextEntry { Layout.fillWidth: true; text: "size < 4k"; fixed: true }
            TextEntry { Layout.fillWidth: true; text: "size <"; fixed: true; faulty: true }
            Dropdown { model: ["One of several"]; label: "Dropdown" }
            RangeLine { Layout.fillWidth: true; value: 0.6; label: "Range" }
        }

        WritingArea {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(150)
            label: "Writing area"
            text: "{\n    \"topic\": \"weather\",\n    \"sky\": \"fog\"\n}"
        }

        Card {
            Layout.fillWidth: true
            implicitHeight: words.implicitHeight + 2 * padding

            Column {
                id: words
                width: parent.width
                spacing: Theme.px(4)

                TitleText { text: "Title of a card" }
                BodyText { text: "Body, in the text's colour" }
                CaptionText { text: "Caption, muted" }
                FixedText { text: "9c:41:00:e7" }
                GlossaryWord { text: "Tower"; word: "tower" }
            }
        }

        TabStrip {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            tabs: ["Summary", "Tree", "Text"]
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.margin

            Repeater {
                model: ["new", "alive", "lost", "dead", "ignored"]

                StateWord {
                    required property string modelData
                    status: modelData
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.margin

            Repeater {
                model: ["tuned", "forwarded", "stonewalled", "archived", "dropped"]

                VerdictWord {
                    required property string modelData
                    verdict: modelData
                }
            }
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.columnSpan: 2
            glyph: "towers"
            title: "No towers yet"
            text: "Says what is missing, and what one can do about it."

            ActionButton { text: "The next step"; kind: "primary" }
        }
    }
}
