import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Gives the desk back what the last window left on it, and keeps what changes.
QtObject {
    id: keeper

    required property Program program
    required property Desk desk

    readonly property var now: ({
            page: desk.page,
            detailShown: desk.detailShown,
            stripShown: desk.stripShown,
            desk: desk.session
        })
    property bool restored: false

    onNowChanged: if (restored)
        program.session = now
    Component.onCompleted: restore(program.session)

    function restore(last: var) {
        desk.session = last.desk ?? {}
        desk.detailShown = last.detailShown ?? true
        desk.stripShown = last.stripShown ?? true
        desk.page = last.page ?? desk.page
        restored = true
    }
}
