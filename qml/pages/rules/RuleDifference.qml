pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Clackstower.Items
import Clackstower.ViewModels
import Clackstower.Ui

// What the book with this rule would have decided otherwise, the most frequent first.
ColumnLayout {
    id: difference

    required property RuleTrial trial
    property int most: 3

    spacing: Theme.px(4)

    Repeater {
        model: difference.trial.differences

        RowLayout {
            id: change

            required property int index
            required property var modelData

            visible: index < difference.most
            Layout.fillWidth: true
            spacing: Theme.px(6)
            Accessible.role: Accessible.StaticText
            //: A difference that a rule makes, for a screen reader: how many messages, what became of them, what would
            Accessible.name: qsTr("%1 messages: %2, would be: %3").arg(modelData.count).arg(modelData.was).arg(modelData.becomes)

            BodyText {
                Layout.minimumWidth: Theme.px(38)
                horizontalAlignment: Text.AlignRight
                font.weight: Font.DemiBold
                text: Number(change.modelData.count).toLocaleString(Qt.locale(), "f", 0)
            }

            RuleMark {
                Layout.maximumWidth: implicitWidth
                glyph: change.modelData.wasSign
                tint: Theme.color(change.modelData.wasSign)
                text: change.modelData.was
            }

            Glyph {
                Layout.preferredWidth: Theme.px(11)
                Layout.preferredHeight: Theme.px(11)
                name: "next"
                color: Theme.muted
                mirrored: difference.LayoutMirroring.enabled
            }

            RuleMark {
                glyph: change.modelData.becomesSign
                tint: Theme.color(change.modelData.becomesSign)
                text: change.modelData.becomes
                words: Theme.text
            }
        }
    }

    CaptionText {
        Layout.fillWidth: true
        visible: difference.trial.picks
        wrapMode: Text.Wrap
        //: Below the differences that a rule would make; %n more kinds of differences
        text: (difference.trial.differences.length > difference.most
                ? qsTr("and %n more kind(s)", "", difference.trial.differences.length - difference.most) + " · " : "")
            //: Below the differences that a rule would make
            + (difference.trial.differences.length > 0 ? qsTr("stored verdicts do not change") : qsTr("nothing would have been decided otherwise"))
    }
}
