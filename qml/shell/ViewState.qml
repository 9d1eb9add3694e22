import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Whether the view is live, in a word, with the time; and the button that stops it.
Row {
    id: root

    required property Desk desk
    required property TowerStatus status

    spacing: Theme.space

    Column {
        anchors.verticalCenter: parent.verticalCenter

        BodyText {
            anchors.right: parent.right
            font.weight: Font.DemiBold
            color: root.desk.viewFiled ? Theme.muted : root.desk.viewPaused ? Theme.color("lost") : root.status.onAir ? Theme.color("alive") : Theme.muted
            //: State of the view, in capitals: it shows a file, not what happens now
            text: root.desk.viewFiled ? qsTr("FILE")
                //: State of the view, in capitals: nothing moves
                : root.desk.viewPaused ? qsTr("PAUSED")
                //: State of the view, in capitals: it shows what happens now
                : root.status.onAir ? qsTr("LIVE")
                //: State of the view, in capitals: the tower is off air
                : qsTr("OFF AIR")
        }

        CaptionText {
            anchors.right: parent.right
            text: root.status.clock
        }
    }

    ActionButton {
        anchors.verticalCenter: parent.verticalCenter
        //: Lets a paused view move on
        text: root.desk.viewPaused ? qsTr("Resume view")
            //: Stops the view from moving; the tower works on
            : qsTr("Pause view")
        //: Explains "Pause view"
        hint: qsTr("The tower works on and nothing is lost (Space)")
        onClicked: root.desk.viewPaused = !root.desk.viewPaused
    }
}
