import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.Ui

// One rule of the book: its place, its switch, what it asks, what it does, and how often it did.
TableRow {
    id: row

    required property int index
    required property string ruleId
    required property string number
    required property string name
    required property string condition
    required property string verdict
    required property string actions
    required property bool on
    required property bool active
    required property string hits
    required property string lastHit
    required property string ends
    required property string shadow
    required property bool unsaved
    signal switched
    signal dropped(int by) // by so many rows

    readonly property bool roomy: width > Theme.px(600)

    implicitHeight: lines.implicitHeight + Theme.px(14)
    odd: index % 2 === 1
    z: drag.active ? 1 : 0

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(6)
        anchors.rightMargin: Theme.margin
        spacing: Theme.px(10)

        Glyph {
            id: grip
            Layout.preferredWidth: Theme.px(14)
            Layout.preferredHeight: Theme.px(14)
            opacity: grab.hovered || drag.active ? 1 : 0.45
            name: "grip"
            color: Theme.muted

            HoverHandler {
                id: grab
                margin: Theme.px(8)
                cursorShape: Qt.OpenHandCursor
            }

            DragHandler {
                id: drag
                margin: Theme.px(8)
                target: null
                grabPermissions: PointerHandler.CanTakeOverFromAnything
                xAxis.enabled: false
                onActiveChanged: if (!active) row.dropped(Math.round(activeTranslation.y / row.height))
            }
        }

        CaptionText {
            Layout.preferredWidth: Theme.px(20)
            horizontalAlignment: Text.AlignRight
            text: row.number
        }

        SwitchToggle {
            checked: row.on
            focusPolicy: Qt.NoFocus // the list has the focus, and Space
            //: Name of the switch of a rule, for a screen reader
            label: qsTr("Rule %1 is on").arg(row.name)
            onClicked: row.switched()
        }

        ColumnLayout {
            id: lines
            Layout.fillWidth: true
            spacing: Theme.px(2)
            opacity: row.active ? 1 : 0.6

            BodyText {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                //: A rule whose change in the editor is not saved; %1 is its name
                text: row.unsaved ? qsTr("%1 (unsaved change)").arg(row.name) : row.name
            }

            FixedText {
                Layout.fillWidth: true
                color: Theme.muted
                text: row.condition
            }

            RuleMark {
                visible: row.shadow !== ""
                glyph: "warning"
                tint: Theme.color("lost")
                text: row.shadow
            }

            RuleMark {
                visible: row.ends !== ""
                glyph: "clock"
                //: A rule that ends by itself; %1 is a span such as "40 min"
                text: row.active || !row.on ? qsTr("ends in %1").arg(row.ends) : qsTr("has ended")
            }
        }

        RuleMark {
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.px(row.roomy ? 190 : 120)
            opacity: row.active ? 1 : 0.6
            size: Theme.px(15)
            glyph: row.verdict
            tint: Theme.color(row.verdict)
            words: Theme.text
            text: row.actions
        }

        ColumnLayout {
            Layout.preferredWidth: Theme.px(84)
            Layout.fillWidth: false
            visible: row.width > Theme.px(460)
            spacing: Theme.px(2)

            BodyText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: row.hits
            }

            CaptionText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: row.lastHit
            }
        }
    }

    Rectangle {
        visible: drag.active
        y: Math.round(drag.activeTranslation.y / row.height) * row.height + (drag.activeTranslation.y > 0 ? row.height : 0) - 1
        width: parent.width
        height: 2
        color: Theme.focus
    }
}
