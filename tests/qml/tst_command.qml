import QtQuick
import QtTest
import Clackstower.Ui
import Clackstower.ViewModels

TestCase {
    id: root

    name: "Command"
    when: windowShown
    width: 200
    height: 200

    VerbTable {
        id: verbs
        page: "rules"
    }

    FocusScope {
        id: list
        Command {
            id: make
            table: verbs
            verb: "rules.new"
            onTriggered: root.made++
        }
        Command {
            table: verbs
            verb: "rules.switch"
            within: list
            onTriggered: root.switched++
        }
    }

    property int made: 0
    property int switched: 0

    function init() {
        made = 0;
        switched = 0;
        verbs.page = "rules";
        verbs.chosenKeys = "";
    }

    function test_theKeyDoesIt() {
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(made, 1);
        verify(make.text.length > 0);
        verify(make.consequence.length > 0);
    }

    function test_aChosenKeyCountsAtOnce() {
        verbs.chosenKeys = verbs.withKey("rules.new", "Ctrl+J");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(made, 0);
        keyClick(Qt.Key_J, Qt.ControlModifier);
        compare(made, 1);
    }

    function test_keysOfAnotherPageAreStill() {
        verbs.page = "queue";
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(made, 0);
    }

    function test_loneLettersNeedTheList() {
        keyClick(Qt.Key_Space);
        compare(switched, 0);
        list.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(switched, 1);
    }

    function test_theTableRunsItOnce() {
        verify(verbs.run("rules.new"));
        compare(made, 1);
        make.enabled = false;
        verify(!verbs.run("rules.new"));
        make.enabled = true;
        compare(made, 1);
    }
}
