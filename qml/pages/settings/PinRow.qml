import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// A tower and the key that it showed first; and the one that it shows now, where that is another.
RowLayout {
    id: row

    required property int index
    required property string address
    required property string fingerprint
    required property string changedTo

    signal accepted

    spacing: Theme.space
    Accessible.role: Accessible.ListItem
    Accessible.name: address

    BodyText {
        Layout.leftMargin: Theme.margin
        Layout.preferredWidth: Theme.px(220)
        Layout.preferredHeight: Theme.rowHeight
        verticalAlignment: Text.AlignVCenter
        text: row.address
    }

    FixedText {
        Layout.fillWidth: true
        //: A tower shows another key than the remembered one
        text: row.changedTo === "" ? row.fingerprint : qsTr("changed to %1").arg(row.changedTo)
        color: row.changedTo === "" ? Theme.muted : Theme.fault
        elide: Text.ElideMiddle
    }

    ActionButton {
        Layout.rightMargin: Theme.margin
        visible: row.changedTo !== ""
        //: From now on the tower's new key is the right one
        text: qsTr("Accept the new key")
        Accessible.description: row.address
        onClicked: row.accepted()
    }
}
