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
        id: settings
        link: list.link
        search: list.search
    }
    section.property: "group"
    section.delegate: TitleText {
        required property string section
        leftPadding: Theme.margin
        topPadding: Theme.margin
        text: section
    }
    Accessible.role: Accessible.List
    //: The list of all settings, for a screen reader
    Accessible.name: qsTr("Settings")
    T.ScrollBar.vertical: ScrollLine {}

    delegate: SettingRow {
        width: list.width
        settings: settings
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
