import QtQuick.Templates as T
import Clackstower.Ui

// Parts a menu.
T.MenuSeparator {
    implicitHeight: Theme.px(9)
    padding: Theme.px(4)

    contentItem: Divider {}
}
