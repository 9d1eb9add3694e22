import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// Several lines to write or to read in.
T.ScrollView {
    id: area

    property alias text: edit.text
    property alias readOnly: edit.readOnly
    property alias fixed: edit.fixed
    property alias wrapMode: edit.wrapMode
    property string label: ""
    property bool faulty: false

    implicitWidth: Theme.px(320)
    implicitHeight: Theme.px(140)
    clip: true

    T.ScrollBar.vertical: ScrollLine {
        parent: area
        x: area.mirrored ? 0 : area.width - width
        height: area.height
    }

    T.TextArea {
        id: edit

        property bool fixed: true

        padding: Theme.px(10)
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        selectByMouse: true
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
        font.family: fixed ? Theme.fixedFamily : Theme.family
        font.pixelSize: Theme.bodySize
        // Asked when it is pressed: what comes next changes with what is shown.
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Accessible.name: area.label
    }

    background: Rectangle {
        color: Theme.raised
        border.color: edit.activeFocus ? Theme.focus : area.faulty ? Theme.fault : Theme.outline
        border.width: edit.activeFocus ? 2 : Theme.frame
        radius: Theme.radius
    }
}
