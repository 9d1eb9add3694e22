import QtQuick
import Clackstower.Items
import Clackstower.Ui

// One tower in the tree of introductions.
TableRow {
    id: row

    required property int index
    required property string key
    required property string name
    required property string status
    required property int depth
    required property int introduced
    required property bool folded
    required sentence
    signal foldAsked(bool fold)

    readonly property real indent: Theme.margin + Math.min(depth, 8) * Theme.px(16)

    implicitHeight: Theme.px(26)
    color: chosen ? Theme.selection : "transparent"

    Glyph {
        x: row.mirrored ? row.width - width - row.indent : row.indent
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(12)
        height: width
        visible: row.introduced > 0
        name: row.folded ? "next" : "down"
        color: Theme.muted

        TapHandler {
            onTapped: row.foldAsked(!row.folded)
        }
    }

    Glyph {
        x: row.mirrored ? row.width - width - row.indent - Theme.px(18) : row.indent + Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(13)
        height: width
        name: row.status
        color: Theme.color(row.status)
    }

    BodyText {
        anchors.left: parent.left
        anchors.leftMargin: row.indent + Theme.px(38)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideMiddle
        //: A tower in the tree, and how many it introduced
        text: row.introduced > 0 ? qsTr("%1 (%2)").arg(row.name).arg(row.introduced) : row.name
        Accessible.ignored: true
    }

    readonly property bool mirrored: LayoutMirroring.enabled
}
