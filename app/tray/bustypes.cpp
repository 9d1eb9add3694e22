#include "app/tray/bustypes.h"

#include <QDBusMetaType>
#include <QtEndian>

namespace clackstower::tray {

Pixmap Pixmap::of(const QImage& image)
{
    const QImage straight = image.convertToFormat(QImage::Format_ARGB32);
    Pixmap pixmap{image.width(), image.height()};
    pixmap.argb.reserve(straight.sizeInBytes());
    for (int y = 0; y < straight.height(); ++y) {
        for (int x = 0; x < straight.width(); ++x) {
            const quint32 pixel = qToBigEndian<quint32>(straight.pixel(x, y));
            pixmap.argb.append(reinterpret_cast<const char*>(&pixel), sizeof pixel);
        }
    }
    return pixmap;
}

bool operator==(const MenuTree& one, const MenuTree& other)
{
    return one.head == other.head && one.children == other.children;
}

QDBusArgument& operator<<(QDBusArgument& to, const Pixmap& pixmap)
{
    to.beginStructure();
    to << pixmap.width << pixmap.height << pixmap.argb;
    to.endStructure();
    return to;
}

QDBusArgument& operator<<(QDBusArgument& to, const ToolTip& toolTip)
{
    to.beginStructure();
    to << toolTip.iconName << toolTip.pixmaps << toolTip.title << toolTip.text;
    to.endStructure();
    return to;
}

QDBusArgument& operator<<(QDBusArgument& to, const MenuLine& line)
{
    to.beginStructure();
    to << line.id << line.properties;
    to.endStructure();
    return to;
}

QDBusArgument& operator<<(QDBusArgument& to, const MenuTree& tree)
{
    to.beginStructure();
    to << tree.head.id << tree.head.properties;
    to.beginArray(QMetaType::fromType<QDBusVariant>());
    for (const MenuTree& child : tree.children)
        to << QDBusVariant(QVariant::fromValue(child));
    to.endArray();
    to.endStructure();
    return to;
}

// NOLINTBEGIN(bugprone-return-const-ref-from-parameter): this is how Qt calls them
const QDBusArgument& operator>>(const QDBusArgument& from, Pixmap& pixmap)
{
    from.beginStructure();
    from >> pixmap.width >> pixmap.height >> pixmap.argb;
    from.endStructure();
    return from;
}

const QDBusArgument& operator>>(const QDBusArgument& from, ToolTip& toolTip)
{
    from.beginStructure();
    from >> toolTip.iconName >> toolTip.pixmaps >> toolTip.title >> toolTip.text;
    from.endStructure();
    return from;
}

const QDBusArgument& operator>>(const QDBusArgument& from, MenuLine& line)
{
    from.beginStructure();
    from >> line.id >> line.properties;
    from.endStructure();
    return from;
}

const QDBusArgument& operator>>(const QDBusArgument& from, MenuTree& tree)
{
    from.beginStructure();
    from >> tree.head.id >> tree.head.properties;
    tree.children.clear();
    from.beginArray();
    while (!from.atEnd()) {
        QDBusVariant child;
        from >> child;
        tree.children << qdbus_cast<MenuTree>(child.variant());
    }
    from.endArray();
    from.endStructure();
    return from;
}
// NOLINTEND(bugprone-return-const-ref-from-parameter)

void registerBusTypes()
{
    qDBusRegisterMetaType<Pixmap>();
    qDBusRegisterMetaType<Pixmaps>();
    qDBusRegisterMetaType<ToolTip>();
    qDBusRegisterMetaType<MenuLine>();
    qDBusRegisterMetaType<MenuLines>();
    qDBusRegisterMetaType<MenuTree>();
    qDBusRegisterMetaType<QList<int>>();
}

} // namespace clackstower::tray
