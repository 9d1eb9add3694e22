#pragma once

#include "node/demo/demo.h"
#include "node/tower/tower.h"
#include "viewmodels/directlink.h"

#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace clackstower {

/// One page of the window on a real tower in the midst of a simulated swarm, all on one thread.
class PageWindow
{
public:
    explicit PageWindow(const QString& page, QSize size = {1280, 800})
        : tower(demo.settings(), folder.path(), demo.clock(), demo.wires())
        , link(tower)
    {
        demo.rehearse(tower);
        QQmlComponent component(&engine);
        component.setData(R"(
import QtQuick
import Clackstower.Ui
import Clackstower.ViewModels
Rectangle {
    id: root
    required property TowerLink link
    required property string page
    property Desk desk: Desk { page: root.page.split("/")[0]; chronicle: Chronicle { link: root.link } }
    property Item shown: loader.item
    property string said
    color: Theme.background
    Connections { target: root.desk; function onSaid(text, undo) { root.said = text } }
    Loader {
        id: loader
        anchors.fill: parent
        focus: true
        Component.onCompleted: setSource("qrc:/qt-project.org/imports/Clackstower/Ui/pages/" + root.page, { link: root.link, desk: root.desk })
    }
})",
            QUrl(QStringLiteral("qrc:/pagewindow.qml")));
        root.reset(qobject_cast<QQuickItem*>(component.createWithInitialProperties(
            {{QStringLiteral("link"), QVariant::fromValue<viewmodels::TowerLink*>(&link)},
                {QStringLiteral("page"), page}})));
        if (!root)
            qFatal("%s", qPrintable(component.errorString()));
        root->setParentItem(window.contentItem());
        root->setSize(size);
        window.resize(size);
        window.show();
        window.requestActivate();
    }

    ~PageWindow() { root.reset(); }

    demo::Demo demo;
    QTemporaryDir folder;
    tower::Tower tower;
    viewmodels::DirectLink link;
    QQmlEngine engine;
    QQuickWindow window;
    std::unique_ptr<QQuickItem> root;
};

/// The item and all that is shown inside it.
inline void collect(QQuickItem* item, QList<QQuickItem*>& items)
{
    items << item;
    const QList<QQuickItem*> children = item->childItems();
    for (QQuickItem* child : children) {
        if (child->isVisible())
            collect(child, items);
    }
}

/// What Tab reaches under that name.
inline QQuickItem* namedItem(QQuickItem* root, const QString& name)
{
    QList<QQuickItem*> items;
    collect(root, items);
    for (QQuickItem* item : items) {
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
        if (face && face->text(QAccessible::Name) == name && item->activeFocusOnTab())
            return item;
    }
    return nullptr;
}

} // namespace clackstower
