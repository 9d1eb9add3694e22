import QtQuick
import QtQuick.Templates as T

// A popup that is made when it is first asked for: most runs never open it, and none has to wait for it at the start.
// What is large and rare is named by its file, and not even read before that.
Item {
    id: maker

    property Component content: null
    property url source
    property var properties: ({}) // of what the file holds
    property T.Popup made: null

    function get(): T.Popup {
        if (!made && !content)
            content = Qt.createComponent(source, Component.PreferSynchronous, maker)
        if (!made)
            made = content.createObject(maker, properties) as T.Popup
        return made
    }

    function open() {
        get().open()
    }
}
