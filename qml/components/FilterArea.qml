import QtQuick
import QtQuick.Templates as T
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// The text of a filter: its pieces in colours, its fault underlined.
T.TextArea {
    id: edit

    required property FilterText filter
    property bool flipped: false

    readonly property rect from: positionToRectangle(Math.min(filter.faultStart, length))
    readonly property rect until: positionToRectangle(Math.min(filter.faultStart + filter.faultLength, length))
    readonly property real inset: Theme.px(32)

    implicitHeight: contentHeight + topPadding + bottomPadding
    topPadding: (Theme.controlHeight - metrics.height) / 2
    bottomPadding: topPadding
    leftPadding: flipped ? Theme.px(10) : inset
    rightPadding: flipped ? inset : Theme.px(10)
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.muted
    selectByMouse: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
    font.family: Theme.fixedFamily
    font.pixelSize: Theme.bodySize
    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
    Keys.priority: Keys.BeforeItem

    FontMetrics {
        id: metrics
        font: edit.font
    }

    FilterColours {
        area: edit.textDocument
        filter: edit.filter
        field: Theme.focus
        keyword: Theme.color("archived")
        value: Theme.color("alive")
    }

    Rectangle {
        visible: !edit.filter.valid
        x: edit.from.x
        y: edit.from.y + edit.from.height - height
        width: edit.until.y > edit.from.y ? edit.width - x - edit.rightPadding : Math.max(edit.until.x - x, Theme.px(6))
        height: Theme.px(2)
        color: Theme.fault
    }

    BodyText {
        x: edit.leftPadding // paddings are not mirrored, as anchors are
        width: edit.width - edit.leftPadding - edit.rightPadding
        height: edit.height
        verticalAlignment: Text.AlignVCenter
        visible: edit.text === "" && edit.preeditText === ""
        text: edit.placeholderText
        font: edit.font
        color: edit.placeholderTextColor
        Accessible.ignored: true
    }
}
