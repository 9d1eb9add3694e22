#include "app/tray/statusitem.h"

#include "app/tray/trayicon.h"

#include <QDBusObjectPath>
#include <QGuiApplication>

namespace clackstower::tray {

namespace {

// Panels are 22 to 64 pixels high, and scale what lies between.
constexpr std::array iconSizes{22, 32, 64};

Pixmaps iconOf(Mark mark)
{
    Pixmaps icon;
    for (const int size : iconSizes)
        icon << Pixmap::of(paintMark(mark, size));
    return icon;
}

} // namespace

StatusItem::StatusItem(const QDBusConnection& bus, std::chrono::milliseconds toolTipRest)
    : BusObject(bus, QStringLiteral("/StatusNotifierItem"), QStringLiteral("org.kde.StatusNotifierItem"))
    , m_icon(iconOf(m_face.mark))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(toolTipRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_toolTipWaits, false))
            tellToolTip();
    });
}

void StatusItem::show(const Face& face)
{
    const Face before = std::exchange(m_face, face);
    if (face.mark != before.mark) {
        m_icon = iconOf(face.mark);
        tell(QStringLiteral("NewIcon"));
        tellToolTip(); // whoever looks wants to know why
    } else if (face.title != before.title || face.text != before.text) {
        m_toolTipWaits = m_rest.isActive();
        if (!m_toolTipWaits)
            tellToolTip();
    }
    if (face.title != before.title)
        tell(QStringLiteral("NewTitle"));
}

void StatusItem::tellToolTip()
{
    tell(QStringLiteral("NewToolTip"));
    m_toolTipWaits = false;
    m_rest.start();
}

QVariantMap StatusItem::properties() const
{
    const auto none = QVariant::fromValue(Pixmaps());
    return {
        {QStringLiteral("Category"), QStringLiteral("ApplicationStatus")},
        {QStringLiteral("Id"), QGuiApplication::desktopFileName()},
        {QStringLiteral("Title"), m_face.title},
        {QStringLiteral("Status"), QStringLiteral("Active")},
        {QStringLiteral("WindowId"), 0},
        {QStringLiteral("IconThemePath"), QString()},
        {QStringLiteral("IconName"), QString()},
        {QStringLiteral("IconPixmap"), QVariant::fromValue(m_icon)},
        {QStringLiteral("OverlayIconName"), QString()},
        {QStringLiteral("OverlayIconPixmap"), none},
        {QStringLiteral("AttentionIconName"), QString()},
        {QStringLiteral("AttentionIconPixmap"), none},
        {QStringLiteral("AttentionMovieName"), QString()},
        {QStringLiteral("ToolTip"),
            QVariant::fromValue(ToolTip{.title = m_face.title, .text = m_face.text.toHtmlEscaped()})},
        {QStringLiteral("ItemIsMenu"), false},
        {QStringLiteral("Menu"), QVariant::fromValue(QDBusObjectPath(QStringLiteral("/StatusNotifierItem/Menu")))},
    };
}

// A panel that draws no menus of others asks for ours, and we have no window to put one into: the window has all
// that is in it.
std::optional<QVariantList> StatusItem::answer(const QString& call, const QVariantList& arguments)
{
    if (call == u"ProvideXdgActivationToken(s)") {
        m_token = arguments[0].toString().toUtf8();
    } else if (call == u"Activate(ii)" || call == u"SecondaryActivate(ii)" || call == u"ContextMenu(ii)") {
        // Later, since whoever hears of it may take the icon away.
        QMetaObject::invokeMethod(
            this, [this, token = std::exchange(m_token, {})] { Q_EMIT activated(token); }, Qt::QueuedConnection);
    } else if (call != u"Scroll(is)") {
        return std::nullopt;
    }
    return QVariantList();
}

QString StatusItem::members() const
{
    return QString::fromLatin1(R"xml(
    <property name="Category" type="s" access="read"/>
    <property name="Id" type="s" access="read"/>
    <property name="Title" type="s" access="read"/>
    <property name="Status" type="s" access="read"/>
    <property name="WindowId" type="i" access="read"/>
    <property name="IconThemePath" type="s" access="read"/>
    <property name="IconName" type="s" access="read"/>
    <property name="IconPixmap" type="a(iiay)" access="read"/>
    <property name="OverlayIconName" type="s" access="read"/>
    <property name="OverlayIconPixmap" type="a(iiay)" access="read"/>
    <property name="AttentionIconName" type="s" access="read"/>
    <property name="AttentionIconPixmap" type="a(iiay)" access="read"/>
    <property name="AttentionMovieName" type="s" access="read"/>
    <property name="ToolTip" type="(sa(iiay)ss)" access="read"/>
    <property name="ItemIsMenu" type="b" access="read"/>
    <property name="Menu" type="o" access="read"/>
    <method name="ProvideXdgActivationToken"><arg name="token" type="s" direction="in"/></method>
    <method name="ContextMenu"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
    <method name="Activate"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
    <method name="SecondaryActivate">
      <arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/>
    </method>
    <method name="Scroll">
      <arg name="delta" type="i" direction="in"/><arg name="orientation" type="s" direction="in"/>
    </method>
    <signal name="NewTitle"/>
    <signal name="NewIcon"/>
    <signal name="NewToolTip"/>
    <signal name="NewStatus"><arg name="status" type="s"/></signal>
)xml");
}

} // namespace clackstower::tray
