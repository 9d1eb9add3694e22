pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.Ui

// Every setting, the lines, who this tower is, and how it is.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Settings")
    hasDetail: false

    bars: [
        PageTitle {
            text: page.title

            TextEntry {
                id: search
                glyph: "search"
                //: Where one types to find a setting
                placeholderText: qsTr("Find a setting")
                onTextEdited: tabs.current = 0
            }
        },
        TabStrip {
            id: tabs
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            //: Parts of the page Settings
            tabs: [qsTr("All settings"), qsTr("Lines"), qsTr("Identity"), qsTr("Diagnostics")]
        }
    ]

    Command {
        table: page.desk.verbs
        verb: "filter.focus"
        enabled: page.visible
        onTriggered: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    StackLayout {
        anchors.fill: parent
        currentIndex: tabs.current

        SettingsList {
            link: page.link
            desk: page.desk
            search: search.text
        }

        LinesList {
            link: page.link
            desk: page.desk
        }

        IdentityPane {
            link: page.link
            desk: page.desk
        }

        DiagnosticsPane {
            link: page.link
            desk: page.desk
            onShownAsked: tabs.current = 3
        }
    }
}
