pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// All settings that fit the search, in groups.
ListView {
    id: list

    required property TowerLink link
    required property Desk desk
    property string search: ""
    readonly property Component heads: Qt.createComponent("../../components/ListSection.qml", Component.PreferSynchronous, list)

    clip: true
    highlightMoveDuration: 0
    cacheBuffer: Theme.px(20000) // all rows, so that Tab finds them in their order
    model: SettingsModel {
        id: all
        link: list.link
        search: list.search
    }
    section.property: "group"
    section.delegate: heads
    Accessible.role: Accessible.List
    //: The list of all settings, for a screen reader
    Accessible.name: qsTr("Settings")
    T.ScrollBar.vertical: ScrollLine {}

    delegate: SettingRow {
        width: list.width
        settings: all
    }

    Command {
        table: list.desk.verbs
        verb: "settings.reset"
        within: list
        enabled: list.currentItem !== null
        onTriggered: (list.currentItem as SettingRow).reset()
    }

    SettingsFile {
        settings: all
        link: list.link
        desk: list.desk
    }

    EmptyState {
        anchors.fill: parent
        visible: list.count === 0
        glyph: "search"
        //: The search among the settings has found nothing
        title: qsTr("No setting fits")
        //: Below "No setting fits"
        text: qsTr("Try one word of what you are looking for.")
    }
}
