pragma ComponentBehavior: Bound

import QtQuick
import Clackstower.ViewModels
import Clackstower.Ui

// Asks before an archived message leaves once more, and shows what would leave.
ConfirmDialog {
    id: dialog

    required property TowerLink link
    required property Desk desk

    function begin(id: string) {
        replay.prepare(id)
    }

    readonly property ArchiveReplay replaySource: ArchiveReplay {
        id: replay
        link: dialog.link
        onPrepared: dialog.ask([replay.text])
        onDone: (sentence, undoable) => dialog.desk.say(sentence, undoable ? () => replay.undo() : null)
    }

    //: Title of a question
    question: qsTr("Send this message again?")
    explanation: replay.explanation
    //: Button: puts an archived message into the queue once more
    verb: qsTr("Send again")
    wanted: Theme.px(560)
    onAgreed: replay.send()
}
