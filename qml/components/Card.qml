import QtQuick
import Clackstower.Ui

// A framed area for what belongs together.
Rectangle {
    id: card

    default property alias content: inner.data
    property real padding: Theme.space * 1.5

    implicitWidth: inner.childrenRect.width + 2 * padding
    implicitHeight: inner.childrenRect.height + 2 * padding
    color: Theme.raised
    border.color: Theme.outline
    border.width: Theme.frame
    radius: Theme.radius

    Item {
        id: inner
        anchors.fill: parent
        anchors.margins: card.padding
    }
}
