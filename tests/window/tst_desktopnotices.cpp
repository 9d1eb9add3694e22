#include "app/window/desktopnotices.h"

#include <QDBusError>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower::app;

/// A desktop that writes down what it is to show.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces;
        QString title;
        QString text;
    };

    QList<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
        const QStringList&, const QVariantMap&, int)
    {
        shown.append({replaces, title, text});
        return 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
};

/// Notifications over a bus of the test's own.
class TestDesktopNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newsTakeThePlaceOfOlderOnes();
    void aClickLeadsToWhatWasTold();
    void withoutABusTheWindowIsTold();
    void cleanupTestCase() { QDBusConnection::disconnectFromPeer(QStringLiteral("desktop")); }

private:
    static QDBusConnection bus() { return QDBusConnection(QStringLiteral("desktop")); }

    QDBusServer m_server;
    std::optional<QDBusConnection> m_client;
    Desktop m_desktop;
};

void TestDesktopNotices::initTestCase()
{
    QVERIFY2(m_server.isConnected(), qPrintable(m_server.lastError().message()));
    m_server.setAnonymousAuthenticationAllowed(true);
    connect(&m_server, &QDBusServer::newConnection, this, [this](const QDBusConnection& client) {
        m_client = client;
        m_client->registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    });
    QDBusConnection::connectToPeer(m_server.address(), QStringLiteral("desktop"));
    QTRY_VERIFY(m_client);
    QVERIFY(bus().isConnected());
}

void TestDesktopNotices::newsTakeThePlaceOfOlderOnes()
{
    m_desktop.shown.clear();
    DesktopNotices notices(bus, {});
    const QSignalSpy refused(&notices, &DesktopNotices::refused);
    notices.show(QStringLiteral("GNU: 2 new"), QStringLiteral("<b>x</b>"), QStringLiteral("GNU"));
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QCOMPARE(m_desktop.shown[0].replaces, 0U);
    QCOMPARE(m_desktop.shown[0].title, QStringLiteral("GNU: 2 new"));
    QCOMPARE(m_desktop.shown[0].text, QStringLiteral("&lt;b&gt;x&lt;/b&gt;"));
    // The answer has come once the next one names it.
    QTRY_VERIFY((notices.show(QStringLiteral("GNU: 5 new"), {}, QStringLiteral("GNU")), QTest::qWait(20),
        m_desktop.shown.last().replaces == 7));
    QCOMPARE(refused.size(), 0);
}

void TestDesktopNotices::aClickLeadsToWhatWasTold()
{
    m_desktop.shown.clear();
    DesktopNotices notices(bus, {});
    const QSignalSpy opened(&notices, &DesktopNotices::opened);
    notices.show(QStringLiteral("GNU: 2 new"), {}, QStringLiteral("GNU"));
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    Q_EMIT m_desktop.ActionInvoked(6, QStringLiteral("default")); // somebody else's
    QTRY_VERIFY(
        (Q_EMIT m_desktop.ActionInvoked(7, QStringLiteral("default")), QTest::qWait(20), opened.size() > 0));
    QCOMPARE(opened[0][0].toString(), QStringLiteral("GNU"));
}

void TestDesktopNotices::withoutABusTheWindowIsTold()
{
    DesktopNotices notices([] { return QDBusConnection(QStringLiteral("nobody")); }, {});
    const QSignalSpy refused(&notices, &DesktopNotices::refused);
    notices.show(QStringLiteral("GNU: 2 new"), QStringLiteral("text"), QStringLiteral("GNU"));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].toString(), QStringLiteral("GNU: 2 new"));
}

QTEST_GUILESS_MAIN(TestDesktopNotices)
#include "tst_desktopnotices.moc"
