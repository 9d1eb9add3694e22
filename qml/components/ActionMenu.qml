import QtQuick
import QtQuick.Templates as T
import Clackstower.Ui

// A menu of ActionMenuItems.
T.Menu {
    id: menu

    implicitWidth: widest() + 2 * padding
    implicitHeight: list.contentHeight + 2 * padding
    padding: Theme.px(5)
    margins: Theme.space
    overlap: Theme.px(2)
    delegate: ActionMenuItem {}

    // By what the items want, not by what they have got, which comes from here.
    function widest(): real {
        let most = Theme.px(170)
        for (let place = 0; place < count; ++place)
            most = Math.max(most, itemAt(place).implicitWidth)
        return most
    }

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
