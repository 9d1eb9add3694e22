import QtQuick
import Clackstower.Ui

Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    textFormat: Text.PlainText
    elide: Text.ElideRight
}
