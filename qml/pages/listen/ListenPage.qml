import QtQuick
import Clackstower.Ui

PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Listen")
    bars: PageTitle { text: page.title }

    EmptyState {
        anchors.fill: parent
        glyph: "listen"
        //: A page that this version does not have yet
        title: qsTr("Not in this version yet")
        //: Below "Not in this version yet"; clackstower ctl is a command
        text: qsTr("Until then, clackstower ctl does this from a terminal.")
    }
}
