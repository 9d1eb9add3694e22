pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// Holds the pages. A page is made when one first goes there, and stays.
Item {
    id: host

    required property TowerLink link
    required property Desk desk
    readonly property var names: Object.keys(files)
    readonly property bool byKeys: Keyboard.leads // asked from the start: else nobody would have seen the first key
    readonly property var files: ({
        listen: Qt.resolvedUrl("../pages/listen/ListenPage.qml"),
        queue: Qt.resolvedUrl("../pages/queue/QueuePage.qml"),
        towers: Qt.resolvedUrl("../pages/towers/TowersPage.qml"),
        flow: Qt.resolvedUrl("../pages/flow/FlowPage.qml"),
        rules: Qt.resolvedUrl("../pages/rules/RulesPage.qml"),
        archive: Qt.resolvedUrl("../pages/archive/ArchivePage.qml"),
        settings: Qt.resolvedUrl("../pages/settings/SettingsPage.qml")
    })

    // Gives the keyboard to the page that is shown.
    function begin() {
        const slot = pages.itemAt(names.indexOf(desk.page)) as Loader
        if (slot)
            slot.forceActiveFocus(Qt.OtherFocusReason)
    }

    Repeater {
        id: pages
        model: host.names

        Loader {
            id: slot

            required property string modelData
            readonly property bool here: host.desk.page === modelData

            anchors.fill: parent
            visible: here
            focus: here
            onHereChanged: appear()
            Component.onCompleted: appear()

            function appear() {
                if (here && status === Loader.Null)
                    setSource(host.files[modelData], { link: host.link, desk: host.desk })
                if (here)
                    forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }

    Connections {
        target: host.desk

        function onPageAsked(page, argument) {
            const slot = pages.itemAt(host.names.indexOf(page)) as Loader
            const shown = slot ? slot.item as PageFrame : null
            if (slot)
                slot.forceActiveFocus(Qt.OtherFocusReason)
            if (shown)
                shown.argument = argument
        }
    }
}
