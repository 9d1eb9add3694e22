import QtQuick
import Clackstower.Ui

// The head of a group of rows. Qt 6.4 makes no section of a bound component: a list takes it by
// Qt.createComponent(), and keeps what that gives, for nobody else does.
TitleText {
    required property string section

    leftPadding: Theme.margin
    topPadding: Theme.margin
    bottomPadding: Theme.px(4)
    text: section.charAt(0).toLocaleUpperCase() + section.slice(1)
}
