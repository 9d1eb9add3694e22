#pragma once

#include <QDBusArgument>
#include <QImage>
#include <QList>
#include <QVariantMap>

namespace clackstower::tray {

/// A picture as org.kde.StatusNotifierItem has it: (iiay), 32 bits a pixel in the order A, R, G, B.
struct Pixmap
{
    int width = 0;
    int height = 0;
    QByteArray argb = {};

    static Pixmap of(const QImage& image);

    bool operator==(const Pixmap&) const = default;
};

using Pixmaps = QList<Pixmap>;

/// What is shown beside the icon while the mouse rests on it: (sa(iiay)ss).
struct ToolTip
{
    QString iconName = {};
    Pixmaps pixmaps = {};
    QString title = {};
    QString text = {}; ///< with markup

    bool operator==(const ToolTip&) const = default;
};

/// One line of a menu of com.canonical.dbusmenu: (ia{sv}).
struct MenuLine
{
    int id = 0;
    QVariantMap properties = {};

    bool operator==(const MenuLine&) const = default;
};

using MenuLines = QList<MenuLine>;

/// A menu as a tree: (ia{sv}av).
struct MenuTree
{
    MenuLine head = {};
    QList<MenuTree> children = {};
};

bool operator==(const MenuTree& one, const MenuTree& other);

// The names that Qt looks for.
QDBusArgument& operator<<(QDBusArgument& to, const Pixmap& pixmap);
QDBusArgument& operator<<(QDBusArgument& to, const ToolTip& toolTip);
QDBusArgument& operator<<(QDBusArgument& to, const MenuLine& line);
QDBusArgument& operator<<(QDBusArgument& to, const MenuTree& tree);
const QDBusArgument& operator>>(const QDBusArgument& from, Pixmap& pixmap);
const QDBusArgument& operator>>(const QDBusArgument& from, ToolTip& toolTip);
const QDBusArgument& operator>>(const QDBusArgument& from, MenuLine& line);
const QDBusArgument& operator>>(const QDBusArgument& from, MenuTree& tree);

/// Qt has to know them before the first one travels; to tell it twice does no harm.
void registerBusTypes();

} // namespace clackstower::tray
