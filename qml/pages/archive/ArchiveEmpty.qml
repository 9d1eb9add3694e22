import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Why the archive shows nothing, and what one can do about it.
EmptyState {
    id: empty

    required property ArchiveSearch found
    required property ArchiveKeeping keeping
    required property Desk desk
    signal importAsked
    signal clearAsked

    readonly property bool searched: !found.everything
    readonly property var rules: keeping.rules
    readonly property bool ruled: rules.length > 0

    glyph: searched ? "search" : "archive"
    //: Title of an empty list of the archive
    title: searched ? qsTr("Nothing found") : qsTr("Nothing is kept yet")
    //: Below "Nothing found"; %L1 is how many messages the archive holds
    text: searched ? qsTr("None of the %L1 kept messages matches. All words must be there; begin* finds longer ones.").arg(keeping.messages)
        //: Below "Nothing is kept yet"; %1 are names of rules
        : ruled ? qsTr("Messages stay here as soon as one matches: %1.").arg(rules.join(", "))
        //: Below "Nothing is kept yet"
        : qsTr("No rule archives anything. Make one that keeps what you want to find again, or import an archive.")

    ActionButton {
        visible: empty.searched
        //: Button: forgets words, filter and time
        text: qsTr("Clear the search")
        onClicked: empty.clearAsked()
    }

    ActionButton {
        visible: !empty.searched && !empty.ruled
        kind: "primary"
        //: Button: opens the editor of a new rule
        text: qsTr("Make a rule that archives…")
        onClicked: empty.desk.go("rules", { filter: "", action: "archive" })
    }

    ActionButton {
        visible: !empty.searched
        //: Opens the dialog that reads a file into the archive
        text: qsTr("Import…")
        onClicked: empty.importAsked()
    }
}
