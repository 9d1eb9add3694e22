import QtQuick

// Scrolls a form to whatever gets the keyboard in it.
Item {
    id: follow

    required property Flickable view
    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: if (holds(focused))
        reveal(focused.mapToItem(view.contentItem, 0, 0).y, focused.height)

    function holds(item: Item): bool {
        while (item && item !== view.contentItem)
            item = item.parent
        return item !== null
    }

    function reveal(top: real, height: real) {
        const lowest = Math.min(top - 8, Math.max(view.contentY, top + height + 8 - view.height))
        view.contentY = Math.max(0, Math.min(lowest, view.contentHeight - view.height))
    }
}
