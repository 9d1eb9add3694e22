import QtQuick
import Clackstower.Ui

// The head of a group of rows. Qt 6.4 makes no section of a bound component: a list takes it by
// Qt.createComponent(), and keeps what that gives, for nobody else does. Nor does Qt 6.4 tell a required property when it
// uses a head again for another group, so the name comes from the context.
TitleText {
    leftPadding: Theme.margin
    topPadding: Theme.margin
    bottomPadding: Theme.px(4)
    // qmllint disable unqualified
    text: section.charAt(0).toLocaleUpperCase() + section.slice(1)
    // qmllint enable unqualified
}
