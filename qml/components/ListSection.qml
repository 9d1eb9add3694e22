import QtQuick
import Clackstower.Ui

// The head of a group of rows. A list takes it by Qt.createComponent(): Qt 6.4 makes no section of a bound component.
TitleText {
    required property string section

    leftPadding: Theme.margin
    topPadding: Theme.margin
    bottomPadding: Theme.px(4)
    text: section.charAt(0).toLocaleUpperCase() + section.slice(1)
}
