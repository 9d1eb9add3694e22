pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// All towers of all lines, what one knows of them, and what one may do to them.
PageFrame {
    id: page

    //: Name of a page
    title: qsTr("Towers")
    detailWidth: Theme.px(320)
    detailEmpty: towers.currentKey === ""
    onArgumentChanged: if (argument.tower) towers.currentKey = argument.tower; else if (argument.announce) announcing.begin(argument.announce)

    TowerBook {
        id: book
        link: page.link
        active: page.visible
    }

    readonly property TowersModel towersSource: TowersModel {
        id: towers
        book: book
        search: bar.search
        states: bar.states
        sortKey: table.sortKey
        descending: table.descending
        held: table.hovered
    }

    TowerDeeds {
        id: deeds
        link: page.link
        onDone: (sentence, undoable) => {
            page.desk.say(sentence, undoable ? () => deeds.undo() : null)
            book.refresh()
        }
    }

    bars: TowersBar {
        id: bar
        desk: page.desk
        onAnnounceAsked: page.act("announce", [])
        onAddAsked: adding.ask([])
        onListAsked: lists.open()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TowersTable {
            id: table
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            model: towers
            desk: page.desk
            onVerbAsked: verb => page.act(verb, towers.targets)
        }

        ActionButton {
            Layout.margins: Theme.px(4)
            kind: "quiet"
            visible: towers.ignoredCount > 0
            glyph: towers.showIgnored ? "down" : "next"
            //: Header of a section that folds
            text: qsTr("Ignored towers (%1)").arg(towers.ignoredCount)
            onClicked: towers.showIgnored = !towers.showIgnored
        }
    }

    detail: TowerDetail {
        id: detail
        anchors.fill: parent
        book: book
        chronicle: page.desk.chronicle
        desk: page.desk
        deeds: deeds
        towerKey: towers.currentKey
        onVerbAsked: (verb, keys) => page.act(verb, keys)
        onPicked: key => towers.currentKey = key
    }

    function act(verb: string, keys: var) {
        if (verb === "announce")
            return announcing.begin(keys.map(key => towers.words(key)[0]).join(" "))
        if (verb === "note")
            return detail.keyCard.beginNote()
        if (verb === "copy")
            return page.desk.copy(keys.map(key => towers.words(key)[0]).join("\n"), qsTr("Address copied"))
        deeds.prepare(verb, keys)
        confirming.ask(deeds.names)
    }

    component Verb: Command {
        table: page.desk.verbs
        enabled: page.visible
    }

    Verb { verb: "towers.announce"; onTriggered: page.act("announce", towers.targets) }
    Verb { verb: "towers.expand"; onTriggered: adding.ask([]) }
    Verb { verb: "filter.focus"; onTriggered: bar.begin() }

    ConfirmDialog {
        id: confirming
        question: deeds.question
        explanation: deeds.explanation
        verb: deeds.verbWord
        destructive: deeds.final
        onAgreed: deeds.carryOut()
    }

    AnnounceDialog {
        id: announcing
        link: page.link
        desk: page.desk
    }

    ConfirmDialog {
        id: adding
        //: Title of a dialog
        question: qsTr("Add a tower")
        //: Explains what adding does
        explanation: qsTr("It joins the list as new, without contact. It is asked when a message is to leave.")
        //: Button
        verb: qsTr("Add")
        onAgreed: deeds.expand(address.text)
        onOpened: address.forceActiveFocus(Qt.TabFocusReason)

        TextEntry {
            id: address
            Layout.fillWidth: true
            //: Shows how an address is written
            placeholderText: qsTr("host:port")
            //: Name of a field, for a screen reader
            label: qsTr("Address of the tower")
        }
    }

    TowerListDialog {
        id: lists
        link: page.link
        desk: page.desk
    }
}
