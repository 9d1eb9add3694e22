import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// A menu of ActionMenuItems.
T.Menu {
    id: menu

    implicitWidth: Math.max(Theme.px(180), list.contentItem.childrenRect.width + 2 * padding)
    implicitHeight: list.contentHeight + 2 * padding
    padding: Theme.px(5)
    margins: Theme.space
    overlap: Theme.px(2)
    delegate: ActionMenuItem {}

    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        model: menu.contentModel
        currentIndex: menu.currentIndex
        interactive: contentHeight > height
        clip: interactive
        keyNavigationEnabled: true
    }

    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        border.width: Theme.frame
        radius: Theme.radius
    }
}
