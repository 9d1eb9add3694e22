import QtQuick
import QtQuick.Layouts
import Clackstower.ViewModels
import Clackstower.Ui

// The chosen message of the feed, with its verbs.
MessageSheet {
    id: sheet

    required property FeedModel feed

    MessageVerbs {
        Layout.fillWidth: true
        message: sheet.message
        feed: sheet.feed
        desk: sheet.desk
        onFilterAsked: text => sheet.filterAsked(text)
    }
}
