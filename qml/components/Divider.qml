import QtQuick
import Clackstower.Ui

Rectangle {
    implicitWidth: Theme.frame
    implicitHeight: Theme.frame
    color: Theme.outline
}
