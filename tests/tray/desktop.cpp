// A desktop for tests of the real program: a bus of its own, a tray that comes and goes, and notifications, told of
// in JSON lines. What it shall do comes in lines on stdin: come, go, show, unshow, activate, menu, choose ID. It
// ends with them.
#include "tests/tray/fakedesktop.h"
#include "tests/tray/privatebus.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusVariant>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cstdio>
#include <memory>
#include <unistd.h>

namespace {

void say(const QJsonObject& news)
{
    const QByteArray line = QJsonDocument(news).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

/// Takes every notification, and shows none.
class Notifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text, const QStringList&,
        const QVariantMap&, int)
    {
        say({{QStringLiteral("event"), QStringLiteral("notice")}, {QStringLiteral("title"), title},
            {QStringLiteral("text"), text}});
        return 1;
    }
};

/// The head and the children of (ia{sv}av), as far as the test wants to know.
QJsonArray readMenu(const QDBusArgument& tree)
{
    QJsonArray entries;
    int id = 0;
    QVariantMap properties;
    tree.beginStructure();
    tree >> id >> properties;
    tree.beginArray();
    while (!tree.atEnd()) {
        QDBusVariant child;
        tree >> child;
        const auto line = qvariant_cast<QDBusArgument>(child.variant());
        line.beginStructure();
        line >> id >> properties;
        entries << QJsonObject{
            {QStringLiteral("id"), id}, {QStringLiteral("label"), properties[QStringLiteral("label")].toString()}};
    }
    tree.endArray();
    tree.endStructure();
    return entries;
}

class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop()
        : m_panel(m_bus.connect(QStringLiteral("panel")))
        , m_tray(m_panel)
    {
        m_panel.registerObject(
            QStringLiteral("/org/freedesktop/Notifications"), &m_notifications, QDBusConnection::ExportAllSlots);
        m_panel.registerService(QStringLiteral("org.freedesktop.Notifications"));
        connect(&m_tray, &clackstower::tests::FakeDesktop::itemCame, this, [this](const QString& item) {
            m_icon = item;
            say({{QStringLiteral("event"), QStringLiteral("icon")}});
        });
        connect(&m_tray, &clackstower::tests::FakeDesktop::itemLeft, this,
            [] { say({{QStringLiteral("event"), QStringLiteral("left")}}); });
        say({{QStringLiteral("event"), QStringLiteral("bus")}, {QStringLiteral("address"), m_bus.address()}});
    }

    void follow(const QByteArray& line)
    {
        if (line == "come")
            m_tray.come();
        else if (line == "go")
            m_tray.goAway();
        else if (line == "show" || line == "unshow")
            m_tray.setShowing(line == "show");
        else if (line == "activate")
            call(QStringLiteral("/StatusNotifierItem"), QStringLiteral("org.kde.StatusNotifierItem"),
                QStringLiteral("Activate"), {1, 1});
        else if (line == "menu")
            tellMenu();
        else if (line.startsWith("choose "))
            callMenu(QStringLiteral("Event"),
                {line.sliced(7).toInt(), QStringLiteral("clicked"), QVariant::fromValue(QDBusVariant(0)), 0U});
    }

private:
    QDBusPendingCall call(
        const QString& path, const QString& face, const QString& method, const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(m_icon, path, face, method);
        message.setArguments(arguments);
        return m_panel.asyncCall(message);
    }

    QDBusPendingCall callMenu(const QString& method, const QVariantList& arguments)
    {
        return call(QStringLiteral("/StatusNotifierItem/Menu"), QStringLiteral("com.canonical.dbusmenu"), method,
            arguments);
    }

    void tellMenu()
    {
        auto* const watcher
            = new QDBusPendingCallWatcher(callMenu(QStringLiteral("GetLayout"), {0, -1, QStringList()}), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher] {
            watcher->deleteLater();
            const QVariantList answer = watcher->reply().arguments();
            const QJsonArray entries
                = answer.size() == 2 ? readMenu(qvariant_cast<QDBusArgument>(answer[1])) : QJsonArray();
            say({{QStringLiteral("event"), QStringLiteral("menu")}, {QStringLiteral("entries"), entries}});
        });
    }

    clackstower::tests::PrivateBus m_bus;
    QDBusConnection m_panel;
    clackstower::tests::FakeDesktop m_tray;
    Notifications m_notifications;
    QString m_icon; ///< its name on the bus
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Desktop desktop;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QByteArray pending;
    QObject::connect(&input, &QSocketNotifier::activated, &desktop, [&] {
        char bytes[256];
        const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        pending.append(bytes, count);
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
            desktop.follow(pending.first(end));
            pending.remove(0, end + 1);
        }
    });
    return QCoreApplication::exec();
}

#include "desktop.moc"
