pragma ComponentBehavior: Bound

import QtQml
import Clackstower.ViewModels
import Clackstower.Ui

// Which columns a table shows.
ActionMenu {
    id: menu

    required property TableColumns columns

    Instantiator {
        model: menu.columns.ordered

        delegate: ActionMenuItem {
            required property TableColumn modelData

            text: modelData.title.length === 1 ? modelData.hint : modelData.title // a sign says little in a menu
            checkable: true
            checked: modelData.shown
            onTriggered: menu.columns.show(modelData.key, checked)
        }

        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
}
