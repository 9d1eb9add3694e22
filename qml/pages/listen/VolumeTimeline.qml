import QtQuick
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// How much came in the last ten minutes. Drag over it to see only that time; a click, or Escape, shows all again.
FocusScope {
    id: root

    required property FeedModel feed
    required property VolumeModel volume
    readonly property bool brushed: feed.untilTime > 0
    readonly property real span: volume.step * volume.all.length

    implicitHeight: Theme.px(46)
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    //: Name of the volume timeline, for a screen reader
    Accessible.name: qsTr("Messages over the last ten minutes. Arrow keys choose a minute, Escape shows all.")
    Keys.onEscapePressed: feed.setRange(0, 0)
    Keys.onLeftPressed: choose(brushed ? feed.fromTime - 60000 : volume.start + span - 60000)
    Keys.onRightPressed: choose(brushed ? feed.fromTime + 60000 : volume.start)

    function choose(from: real) {
        feed.setRange(from, from + 60000)
    }

    function momentAt(x: real): real {
        return volume.start + Math.max(0, Math.min(1, x / bars.width)) * span
    }

    function placeOf(moment: real): real {
        return Math.max(0, Math.min(bars.width, (moment - volume.start) / span * bars.width))
    }

    VolumeBars {
        id: bars
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.px(6)
        values: root.volume.all
        parts: root.volume.tuned
        color: Theme.bar
        partColor: Theme.color("tuned")

        Rectangle {
            visible: root.brushed
            x: root.placeOf(root.feed.fromTime)
            width: Math.max(2, root.placeOf(root.feed.untilTime) - x)
            height: parent.height
            color: Qt.rgba(Theme.focus.r, Theme.focus.g, Theme.focus.b, 0.2)
            border.color: Theme.focus
        }

        DragHandler {
            target: null
            onActiveTranslationChanged: root.brush(centroid.pressPosition.x, centroid.position.x)
        }

        TapHandler {
            onTapped: root.feed.setRange(0, 0)
        }
    }

    function brush(one: real, other: real) {
        if (Math.abs(one - other) > 3)
            feed.setRange(momentAt(Math.min(one, other)), momentAt(Math.max(one, other)))
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    FocusRing {
        here: root.activeFocus
        anchors.margins: 1
    }
}
