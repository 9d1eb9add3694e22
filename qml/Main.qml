pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.ViewModels
import Clackstower.Ui

// The window: places on the left, the tuner on top, a page, the status at the foot.
T.ApplicationWindow {
    id: root

    required property TowerLink link
    property LogBook book: null
    property Program program: Program {}
    readonly property Preferences preferences: keeper.wishes
    readonly property Desk desk: Desk {
        book: root.book
        verbs.chosenKeys: root.preferences.keys
        chronicle: Chronicle { link: root.link }
        stations: StationsModel { link: root.link }
    }

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    color: Theme.background
    //: The window's title, the program's name
    title: qsTr("Clackstower")
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    LayoutMirroring.enabled: root.program.mirrored
    LayoutMirroring.childrenInherit: true

    ThemeKeeper {
        id: keeper
        link: root.link
        program: root.program
        onRefused: sentence => root.desk.say(sentence, null)
    }

    SessionKeeper { program: root.program; desk: root.desk }

    LinkDialog { program: root.program; desk: root.desk }

    NewsKeeper {
        link: root.link
        program: root.program
        preferences: root.preferences
        desk: root.desk
        window: root
    }

    TowerStatus { id: status; link: root.link }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: !root.program.firstRun // nor is it reached by keys meanwhile

        NavigationRail {
            Layout.fillHeight: true
            desk: root.desk
        }

        ColumnLayout {
            spacing: 0

            DemoBar {
                Layout.fillWidth: true
                visible: root.program.demo
            }

            TroubleBar {
                Layout.fillWidth: true
                program: root.program
            }

            TunerStrip {
                Layout.fillWidth: true
                visible: root.desk.stripShown
                link: root.link
                desk: root.desk
                status: status
            }

            PageHost {
                id: host
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                link: root.link
                desk: root.desk
            }

            StatusStrip {
                Layout.fillWidth: true
                status: status
                desk: root.desk
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.program.firstRun
        focus: active
        onActiveChanged: if (!active)
            host.begin()
        Component.onCompleted: setSource("pages/firstrun/FirstRunPage.qml", { link: root.link })
    }

    ToastHost {
        id: toasts
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(28)
    }

    Connections {
        target: root.desk

        function onSaid(text, undo) {
            toasts.say(text, undo)
        }
    }

    WindowKeys {
        desk: root.desk
        preferences: root.preferences
        program: root.program
        onPaletteAsked: palette.open()
        onSheetAsked: sheet.open()
    }

    OnDemand {
        id: palette
        source: Qt.resolvedUrl("commands/CommandPalette.qml")
        properties: ({ verbs: root.desk.verbs })
    }

    OnDemand {
        id: sheet
        source: Qt.resolvedUrl("commands/KeySheet.qml")
        properties: ({ verbs: root.desk.verbs, preferences: root.preferences })
    }
}
