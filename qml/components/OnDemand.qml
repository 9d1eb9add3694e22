import QtQuick
import QtQuick.Templates as T

// A popup that is made when it is first asked for: most runs never open it, and none has to wait for it at the start.
Item {
    id: maker

    required property Component content
    property T.Popup made: null

    function get(): T.Popup {
        if (!made)
            made = content.createObject(maker) as T.Popup
        return made
    }

    function open() {
        get().open()
    }
}
