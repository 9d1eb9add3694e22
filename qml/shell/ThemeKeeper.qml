import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Lays the user's wishes and colours on the theme, from the first picture on.
QtObject {
    id: keeper

    required property TowerLink link
    required property Program program

    signal refused(string sentence)

    readonly property Preferences wishes: Preferences {
        start: keeper.program.preferences
        link: keeper.link
        onRefused: sentence => keeper.refused(sentence)
    }
    readonly property ThemeFile colours: ThemeFile {
        path: keeper.program.themeFile
        lightPalette: Palettes.light
        darkPalette: Palettes.dark
        onChanged: keeper.tell()
    }
    readonly property list<Binding> bindings: [
        // Who asks for high contrast shall have it whatever he once wrote.
        Binding { target: Theme; property: "overrides"; value: Theme.highContrast ? {} : Theme.dark ? keeper.colours.dark : keeper.colours.light },
        Binding { target: Theme; property: "mode"; value: keeper.wishes.theme },
        Binding { target: Theme; property: "highContrast"; value: keeper.wishes.highContrast },
        Binding { target: Theme; property: "reduceMotion"; value: keeper.wishes.reduceMotion },
        Binding { target: Theme; property: "density"; value: keeper.wishes.density },
        Binding { target: Theme; property: "zoom"; value: keeper.wishes.zoom / 100 }
    ]

    Component.onCompleted: tell()

    // What is wrong with the user's colours. The log has all of it.
    function tell() {
        const faults = colours.faults
        if (faults.length > 0)
            //: Toast; %1 is a place in a file and what is wrong there
            refused(qsTr("theme.json, %1").arg(faults[0]) + (faults.length > 1 ? "\n" + qsTr("and %n more, see the log", "", faults.length - 1) : ""))
    }
}
