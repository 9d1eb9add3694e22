pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Clackstower.Ui

// What the words of the window mean.
Sheet {
    id: sheet

    //: Title of the sheet that explains words
    title: qsTr("Words")
    height: Math.min(parent ? parent.height - Theme.px(80) : 0, Theme.px(620))
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ColumnLayout {
        spacing: Theme.space

        TitleText {
            text: sheet.title
        }

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: Words.glossary
            Accessible.role: Accessible.List
            //: Name of the list of words, for a screen reader
            Accessible.name: qsTr("Words")
            T.ScrollBar.vertical: ScrollLine {}

            delegate: TableRow {
                id: row

                required property int index
                required property var modelData

                width: list.width
                implicitHeight: words.implicitHeight + Theme.px(12)
                odd: index % 2 === 1
                current: ListView.isCurrentItem
                listHasFocus: list.activeFocus
                sentence: modelData.word + ": " + Words.definition(modelData.name)
                onPicked: list.currentIndex = index

                Column {
                    id: words
                    x: Theme.space
                    y: Theme.px(6)
                    width: parent.width - 2 * Theme.space

                    BodyText {
                        text: row.modelData.word
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }

                    BodyText {
                        width: parent.width
                        text: Words.definition(row.modelData.name)
                        color: Theme.muted
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
        }

        ActionButton {
            Layout.alignment: Qt.AlignRight
            //: Button that closes a sheet
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    }
}
