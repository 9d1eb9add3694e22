import QtQuick
import Clackstower.Items
import Clackstower.Ui

// One value of a message's JSON.
TableRow {
    id: row

    required property int index
    required property string name
    required property string value
    required property int depth
    required property int members
    required property bool folded
    signal foldAsked(bool fold)

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real indent: Theme.px(4) + Math.min(depth, 10) * Theme.px(14)
    //: In a tree of values: how many members an object, or elements an array, has
    readonly property string shown: members < 0 ? value : qsTr("%n inside", "", members)

    implicitHeight: Theme.px(24)
    color: chosen ? Theme.selection : "transparent"
    sentence: (name === "" ? "" : name + ": ") + shown

    Glyph {
        x: row.mirrored ? row.width - width - row.indent : row.indent
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(11)
        height: width
        visible: row.members > 0
        name: row.folded ? "next" : "down"
        color: Theme.muted

        TapHandler {
            onTapped: row.foldAsked(!row.folded)
        }
    }

    FixedText {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: row.indent + Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, row.width * 0.45)
        elide: Text.ElideRight
        text: row.name
        color: Theme.muted
        Accessible.ignored: true
    }

    FixedText {
        anchors.left: title.right
        anchors.leftMargin: title.text === "" ? 0 : Theme.space
        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        text: row.shown
        color: row.members < 0 ? Theme.text : Theme.muted
        Accessible.ignored: true
    }
}
