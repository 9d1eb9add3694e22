import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Lays the user's wishes on the theme, from the first picture on.
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
    readonly property list<Binding> bindings: [
        Binding { target: Theme; property: "mode"; value: keeper.wishes.theme },
        Binding { target: Theme; property: "highContrast"; value: keeper.wishes.highContrast },
        Binding { target: Theme; property: "reduceMotion"; value: keeper.wishes.reduceMotion },
        Binding { target: Theme; property: "density"; value: keeper.wishes.density },
        Binding { target: Theme; property: "zoom"; value: keeper.wishes.zoom / 100 }
    ]
}
