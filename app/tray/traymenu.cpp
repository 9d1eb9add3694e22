#include "app/tray/traymenu.h"

#include <QDBusVariant>
#include <QGuiApplication>

namespace clackstower::tray {

namespace {

constexpr int firstParting = 1000; ///< ids of the lines that part others; smaller ones are choices

/// An underscore marks the letter that chooses the entry, and none of ours is marked.
QString escaped(QString label)
{
    return label.replace(u'_', QStringLiteral("__"));
}

QVariantMap only(const QVariantMap& all, const QStringList& wanted)
{
    if (wanted.isEmpty())
        return all;
    QVariantMap some;
    for (const QString& name : wanted) {
        if (const auto found = all.constFind(name); found != all.constEnd())
            some.insert(name, *found);
    }
    return some;
}

} // namespace

MenuTree treeOf(const QList<Entry>& menu)
{
    MenuTree tree{{0, {{QStringLiteral("children-display"), QStringLiteral("submenu")}}}};
    for (const auto& [choice, label] : menu) {
        if (choice)
            tree.children << MenuTree{{int(*choice), {{QStringLiteral("label"), escaped(label)}}}};
        else
            tree.children << MenuTree{{firstParting + int(tree.children.size()),
                {{QStringLiteral("type"), QStringLiteral("separator")}}}};
    }
    return tree;
}

TrayMenu::TrayMenu(const QDBusConnection& bus)
    : BusObject(bus, QStringLiteral("/StatusNotifierItem/Menu"), QStringLiteral("com.canonical.dbusmenu"))
    , m_tree(treeOf({}))
{
}

void TrayMenu::show(const QList<Entry>& menu)
{
    if (menu == m_entries)
        return;
    m_entries = menu;
    m_tree = treeOf(menu);
    ++m_revision;
    tell(QStringLiteral("LayoutUpdated"), {m_revision, 0});
}

const MenuTree* TrayMenu::find(int id) const
{
    if (id == 0)
        return &m_tree;
    const auto found = std::ranges::find(m_tree.children, id, [](const MenuTree& tree) { return tree.head.id; });
    return found == m_tree.children.end() ? nullptr : &*found;
}

MenuTree TrayMenu::layout(int parent, int depth, const QStringList& wanted) const
{
    const MenuTree* const found = find(parent);
    MenuTree tree = found ? *found : MenuTree{{parent}};
    tree.head.properties = only(tree.head.properties, wanted);
    if (depth == 0)
        tree.children.clear();
    for (MenuTree& child : tree.children)
        child.head.properties = only(child.head.properties, wanted);
    return tree;
}

MenuLines TrayMenu::lines(const QList<int>& ids, const QStringList& wanted) const
{
    MenuLines found;
    const auto add = [&](const MenuLine& line) {
        if (ids.isEmpty() || ids.contains(line.id))
            found << MenuLine{line.id, only(line.properties, wanted)};
    };
    add(m_tree.head);
    for (const MenuTree& child : m_tree.children)
        add(child.head);
    return found;
}

void TrayMenu::happened(int id, const QString& event)
{
    if (event != u"clicked" || id <= 0 || id >= firstParting || !find(id))
        return;
    // Later, since whoever hears of it may take the icon away.
    QMetaObject::invokeMethod(this, [this, id] { Q_EMIT chosen(Choice(id)); }, Qt::QueuedConnection);
}

/// Returns the ids that are none of ours.
QList<int> TrayMenu::happened(const QDBusArgument& events)
{
    QList<int> unknown;
    events.beginArray();
    while (!events.atEnd()) {
        int id = 0;
        QString event;
        QDBusVariant data;
        uint time = 0;
        events.beginStructure();
        events >> id >> event >> data >> time;
        events.endStructure();
        if (find(id))
            happened(id, event);
        else
            unknown << id;
    }
    events.endArray();
    return unknown;
}

QVariantMap TrayMenu::properties() const
{
    constexpr uint version = 3;
    const QString direction = QGuiApplication::isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr");
    return {{QStringLiteral("Version"), version}, {QStringLiteral("TextDirection"), direction},
        {QStringLiteral("Status"), QStringLiteral("normal")}, {QStringLiteral("IconThemePath"), QStringList()}};
}

std::optional<QVariantList> TrayMenu::answer(const QString& call, const QVariantList& arguments)
{
    const auto ids = [&] { return QVariant::fromValue(QList<int>()); };
    if (call == u"GetLayout(iias)") {
        const MenuTree tree = layout(arguments[0].toInt(), arguments[1].toInt(), arguments[2].toStringList());
        return QVariantList{m_revision, QVariant::fromValue(tree)};
    }
    if (call == u"GetGroupProperties(aias)") {
        const auto asked = qdbus_cast<QList<int>>(arguments[0]);
        return QVariantList{QVariant::fromValue(lines(asked, arguments[1].toStringList()))};
    }
    if (call == u"GetProperty(is)") {
        const MenuTree* const found = find(arguments[0].toInt());
        const QVariant value = found ? found->head.properties.value(arguments[1].toString()) : QVariant();
        return QVariantList{QVariant::fromValue(QDBusVariant(value.isValid() ? value : QString()))};
    }
    if (call == u"Event(isvu)") {
        happened(arguments[0].toInt(), arguments[1].toString());
        return QVariantList();
    }
    if (call == u"EventGroup(a(isvu))")
        return QVariantList{QVariant::fromValue(happened(qvariant_cast<QDBusArgument>(arguments[0])))};
    if (call == u"AboutToShow(i)")
        return QVariantList{false};
    if (call == u"AboutToShowGroup(ai)")
        return QVariantList{ids(), ids()};
    return std::nullopt;
}

QString TrayMenu::members() const
{
    return QString::fromLatin1(R"xml(
    <property name="Version" type="u" access="read"/>
    <property name="TextDirection" type="s" access="read"/>
    <property name="Status" type="s" access="read"/>
    <property name="IconThemePath" type="as" access="read"/>
    <method name="GetLayout">
      <arg name="parentId" type="i" direction="in"/><arg name="recursionDepth" type="i" direction="in"/>
      <arg name="propertyNames" type="as" direction="in"/>
      <arg name="revision" type="u" direction="out"/><arg name="layout" type="(ia{sv}av)" direction="out"/>
    </method>
    <method name="GetGroupProperties">
      <arg name="ids" type="ai" direction="in"/><arg name="propertyNames" type="as" direction="in"/>
      <arg name="properties" type="a(ia{sv})" direction="out"/>
    </method>
    <method name="GetProperty">
      <arg name="id" type="i" direction="in"/><arg name="name" type="s" direction="in"/>
      <arg name="value" type="v" direction="out"/>
    </method>
    <method name="Event">
      <arg name="id" type="i" direction="in"/><arg name="eventId" type="s" direction="in"/>
      <arg name="data" type="v" direction="in"/><arg name="timestamp" type="u" direction="in"/>
    </method>
    <method name="EventGroup">
      <arg name="events" type="a(isvu)" direction="in"/><arg name="idErrors" type="ai" direction="out"/>
    </method>
    <method name="AboutToShow">
      <arg name="id" type="i" direction="in"/><arg name="needUpdate" type="b" direction="out"/>
    </method>
    <method name="AboutToShowGroup">
      <arg name="ids" type="ai" direction="in"/>
      <arg name="updatesNeeded" type="ai" direction="out"/><arg name="idErrors" type="ai" direction="out"/>
    </method>
    <signal name="LayoutUpdated"><arg name="revision" type="u"/><arg name="parent" type="i"/></signal>
)xml");
}

} // namespace clackstower::tray
