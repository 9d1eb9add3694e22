import QtQuick
import Clackstower.Ui

// One line of the log.
FixedText {
    id: row

    required property string time
    required property string levelName
    required property int severity
    required property string category
    required text

    leftPadding: Theme.margin
    rightPadding: Theme.margin
    wrapMode: Text.Wrap
    color: severity < 2 ? Theme.fault : Theme.text
    Accessible.role: Accessible.ListItem
    Accessible.name: levelName + " " + text
}
