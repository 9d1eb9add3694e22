pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// All settings that fit the search, in groups.
ListView {
    id: list

    required property TowerLink link
    property string search: ""

    clip: true
    activeFocusOnTab: true
    model: SettingsModel {
        id: all
        link: list.link
        search: list.search
    }
    section.property: "group"
    section.delegate: Qt.createComponent("../../components/ListSection.qml")
    Accessible.role: Accessible.List
    //: The list of all settings, for a screen reader
    Accessible.name: qsTr("Settings")
    T.ScrollBar.vertical: ScrollLine {}

    delegate: SettingRow {
        width: list.width
        settings: all
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
