import QtQuick
import Clackstower.Ui

// Whether the view is live, in a word, with the time; and the button that stops it.
Row {
    id: root

    required property Desk desk
    required property bool live // the tower is on air

    spacing: Theme.space

    Timer {
        id: clock
        interval: 1000
        running: root.visible
        repeat: true
        triggeredOnStart: true
        onTriggered: time.text = new Date().toLocaleTimeString(Qt.locale(), "HH:mm:ss")
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter

        BodyText {
            anchors.right: parent.right
            font.weight: Font.DemiBold
            color: root.desk.viewPaused ? Theme.color("lost") : root.live ? Theme.color("alive") : Theme.muted
            //: State of the view, in capitals: nothing moves
            text: root.desk.viewPaused ? qsTr("PAUSED")
                //: State of the view, in capitals: it shows what happens now
                : root.live ? qsTr("LIVE")
                //: State of the view, in capitals: the tower is off air
                : qsTr("OFF AIR")
        }

        CaptionText {
            id: time
            anchors.right: parent.right
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
