import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// A text of a row, in its column. The row tells a screen reader about all of its cells in one sentence.
BodyText {
    required property TableColumn column

    x: column.x + Theme.space
    width: Math.max(0, column.width - 2 * Theme.space)
    height: parent ? parent.height : 0
    visible: column.shown
    verticalAlignment: Text.AlignVCenter
    horizontalAlignment: column.numeric ? Text.AlignRight : Text.AlignLeft
    Accessible.ignored: true
}
