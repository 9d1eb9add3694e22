pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// A page: bars on top, a list, and its detail beside it or, where there is no room, below. Every page is one of these.
// `argument` is what another page handed over with Desk.go(); `detail` holds the items of the second pane.
FocusScope {
    id: page

    required property TowerLink link
    required property Desk desk
    property string title: ""
    property var argument: ({})
    property bool hasDetail: detailPane.children.length > 0
    property bool detailEmpty: false // nothing is chosen: then a narrow window is all the list's
    property real detailWidth: Theme.px(395)
    property real detailHeight: Math.min(Theme.px(300), height * 0.45)
    default property alias content: listPane.data
    property alias bars: bars.data
    property alias detail: detailPane.data

    readonly property bool wide: width >= Theme.px(920)

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            id: bars
            Layout.fillWidth: true
            spacing: 0
        }

        T.SplitView {
            id: split
            Layout.fillWidth: true
            Layout.fillHeight: true
            orientation: page.wide ? Qt.Horizontal : Qt.Vertical

            handle: Item {
                id: handle

                readonly property bool pressed: T.SplitHandle.pressed
                readonly property bool hovered: T.SplitHandle.hovered

                implicitWidth: Theme.px(7)
                implicitHeight: Theme.px(7)

                Rectangle {
                    anchors.centerIn: parent
                    width: page.wide ? Theme.frame : handle.width
                    height: page.wide ? handle.height : Theme.frame
                    color: handle.pressed ? Theme.focus : handle.hovered ? Theme.muted : Theme.outline
                }
            }

            FocusScope {
                id: listPane
                focus: true
                clip: true
                T.SplitView.fillWidth: true
                T.SplitView.fillHeight: true
                T.SplitView.minimumWidth: Theme.px(260)
                T.SplitView.minimumHeight: Theme.px(120)
            }

            Rectangle {
                color: Theme.surface
                visible: page.hasDetail && page.desk.detailShown && (page.wide || !page.detailEmpty)
                T.SplitView.preferredWidth: page.detailWidth
                T.SplitView.preferredHeight: page.detailHeight
                T.SplitView.minimumWidth: Theme.px(240)
                T.SplitView.minimumHeight: Theme.px(100)

                FocusScope {
                    id: detailPane
                    anchors.fill: parent
                    clip: true
                }
            }
        }
    }
}
