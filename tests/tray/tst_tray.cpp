#include "app/tray/bustray.h"
#include "app/tray/notray.h"
#include "app/tray/trayicon.h"
#include "app/tray/traymenu.h"
#include "tests/tray/fakedesktop.h"
#include "tests/tray/privatebus.h"

#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace std::chrono_literals;
using namespace clackstower::tray;
using tests::FakeDesktop;
using tests::PrivateBus;

namespace {

const auto itemFace = QStringLiteral("org.kde.StatusNotifierItem");
const auto itemPath = QStringLiteral("/StatusNotifierItem");
const auto menuFace = QStringLiteral("com.canonical.dbusmenu");
const auto menuPath = QStringLiteral("/StatusNotifierItem/Menu");
const auto propertyFace = QStringLiteral("org.freedesktop.DBus.Properties");

Face faceOf(Mark mark, const QString& text = QStringLiteral("<all> is well"))
{
    return {mark, QStringLiteral("Clackstower"), text,
        {{Choice::Show, QStringLiteral("Show the window")}, {},
            {mark == Mark::OnAir ? Choice::GoOffAir : Choice::GoOnAir, QStringLiteral("Go _there")}, {},
            {Choice::Quit, QStringLiteral("Quit")}}};
}

} // namespace

/// The icon as a desktop meets it, over a bus of the test's own.
class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void marksDifferInShape();
    void pixelsTravelInNetworkOrder();
    void theMenuIsATree();
    void theIconCanBeRead();
    void nothingElseIsAnswered();
    void aClickArrivesWithItsToken();
    void theMenuCanBeReadAndChosenFrom();
    void newsAreTold();
    void aTrayThatComesLaterIsFound();
    void onlyAShownIconIsSeen();
    void anIconThatIsRemovedLeaves();
    void theEndOfTheBusIsNoticed();
    void withoutATrayNothingIsSeen();

private:
    QDBusConnection panel() const { return QDBusConnection(QStringLiteral("panel")); }
    QDBusMessage ask(
        const QString& path, const QString& face, const QString& method, const QVariantList& arguments = {});
    QDBusMessage askOf(const QString& service, const QString& path, const QString& face, const QString& method,
        const QVariantList& arguments = {});
    QVariant property(const QString& name);
    void start(bool shows = true);

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<BusTray> m_tray;
    QString m_icon; ///< its name on the bus
};

void TestTray::initTestCase()
{
    if (!PrivateBus::isPossible())
        QSKIP("there is no dbus-daemon");
    QGuiApplication::setDesktopFileName(QStringLiteral("io.example.Tower"));
}

void TestTray::cleanup()
{
    m_tray.reset();
    m_desktop.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("panel"));
    m_bus.reset();
}

void TestTray::start(bool shows)
{
    m_bus = std::make_unique<PrivateBus>();
    m_bus->connect(QStringLiteral("panel"));
    QVERIFY(panel().isConnected());
    m_desktop = std::make_unique<FakeDesktop>(panel(), shows);
    connect(m_desktop.get(), &FakeDesktop::itemCame, this, [this](const QString& item) { m_icon = item; });
    m_tray = std::make_unique<BusTray>([this](const QString& name) { return m_bus->connect(name); }, 200ms);
}

QDBusMessage TestTray::ask(
    const QString& path, const QString& face, const QString& method, const QVariantList& arguments)
{
    return askOf(m_icon, path, face, method, arguments);
}

QDBusMessage TestTray::askOf(const QString& service, const QString& path, const QString& face,
    const QString& method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, face, method);
    call.setArguments(arguments);
    QDBusPendingCallWatcher watcher(panel().asyncCall(call));
    QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
    return finished.wait(CLACKSTOWER_PATIENCE_MS) ? watcher.reply() : QDBusMessage();
}

QVariant TestTray::property(const QString& name)
{
    const QDBusMessage reply = ask(itemPath, propertyFace, QStringLiteral("Get"), {itemFace, name});
    return reply.arguments().isEmpty() ? QVariant() : qvariant_cast<QDBusVariant>(reply.arguments()[0]).variant();
}

void TestTray::marksDifferInShape()
{
    for (const int size : {22, 64}) {
        QList<QImage> greys;
        for (const Mark mark : {Mark::OnAir, Mark::OffAir, Mark::Trouble}) {
            const QImage image = paintMark(mark, size);
            QCOMPARE(image.size(), QSize(size, size));
            QCOMPARE(qAlpha(image.pixel(0, 0)), 0);                 // round corners
            QCOMPARE(qAlpha(image.pixel(size / 2, size / 2)), 255); // and a tile
            for (const QImage& other : greys)
                QVERIFY(other != image.convertToFormat(QImage::Format_Grayscale8));
            greys << image.convertToFormat(QImage::Format_Grayscale8);
        }
    }
}

void TestTray::pixelsTravelInNetworkOrder()
{
    QImage image(2, 1, QImage::Format_ARGB32);
    image.setPixel(0, 0, qRgba(0x11, 0x22, 0x33, 0x44));
    image.setPixel(1, 0, qRgba(0xff, 0, 0, 0xff));
    QCOMPARE(Pixmap::of(image), (Pixmap{2, 1, QByteArray::fromHex("44112233ffff0000")}));
}

void TestTray::theMenuIsATree()
{
    const MenuTree tree = treeOf(faceOf(Mark::OffAir).menu);
    QCOMPARE(tree.head.id, 0);
    QCOMPARE(tree.children.size(), 5);
    QCOMPARE(tree.children[0].head.id, int(Choice::Show));
    QCOMPARE(
        tree.children[1].head.properties.value(QStringLiteral("type")).toString(), QStringLiteral("separator"));
    QCOMPARE(
        tree.children[2].head.properties.value(QStringLiteral("label")).toString(), QStringLiteral("Go __there"));
    QSet<int> ids;
    for (const MenuTree& child : tree.children)
        ids << child.head.id;
    QCOMPARE(ids.size(), 5); // no two alike
}

void TestTray::theIconCanBeRead()
{
    start();
    QVERIFY(m_desktop->come());
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_VERIFY(m_tray->isSeen());
    QCOMPARE(m_desktop->items().size(), 1);
    const QDBusMessage reply = ask(itemPath, propertyFace, QStringLiteral("GetAll"), {itemFace});
    QCOMPARE(reply.signature(), QStringLiteral("a{sv}"));
    const auto all = qdbus_cast<QVariantMap>(reply.arguments()[0]);
    QCOMPARE(all[QStringLiteral("Id")].toString(), QStringLiteral("io.example.Tower"));
    QCOMPARE(all[QStringLiteral("Title")].toString(), QStringLiteral("Clackstower"));
    QCOMPARE(all[QStringLiteral("Status")].toString(), QStringLiteral("Active"));
    QCOMPARE(all[QStringLiteral("ItemIsMenu")].toBool(), false);
    QCOMPARE(qvariant_cast<QDBusObjectPath>(all[QStringLiteral("Menu")]).path(), menuPath);

    const auto icon = qvariant_cast<QDBusArgument>(all[QStringLiteral("IconPixmap")]);
    QCOMPARE(icon.currentSignature(), QStringLiteral("a(iiay)"));
    const auto pixmaps = qdbus_cast<Pixmaps>(icon);
    QCOMPARE(pixmaps.size(), 3);
    for (const Pixmap& pixmap : pixmaps) {
        QCOMPARE(pixmap.argb.size(), 4 * pixmap.width * pixmap.height);
        QCOMPARE(pixmap, Pixmap::of(paintMark(Mark::OffAir, pixmap.width)));
    }
    const auto toolTip = qvariant_cast<QDBusArgument>(all[QStringLiteral("ToolTip")]);
    QCOMPARE(toolTip.currentSignature(), QStringLiteral("(sa(iiay)ss)"));
    QCOMPARE(qdbus_cast<ToolTip>(toolTip),
        (ToolTip{.title = QStringLiteral("Clackstower"), .text = QStringLiteral("&lt;all&gt; is well")}));

    // What is told of it is what there is.
    const QString xml
        = ask(itemPath, QStringLiteral("org.freedesktop.DBus.Introspectable"), QStringLiteral("Introspect"))
              .arguments()
              .value(0)
              .toString();
    for (auto each = all.constBegin(); each != all.constEnd(); ++each)
        QVERIFY2(xml.contains(QStringLiteral("property name=\"%1\"").arg(each.key())), qPrintable(each.key()));
    QCOMPARE(xml.count(QStringLiteral("<property ")), all.size());
}

void TestTray::nothingElseIsAnswered()
{
    start();
    QVERIFY(m_desktop->come());
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_VERIFY(m_tray->isSeen());
    const auto errorOf = [this](const QString& face, const QString& method, const QVariantList& arguments) {
        return ask(itemPath, face, method, arguments).errorName();
    };
    QCOMPARE(errorOf(itemFace, QStringLiteral("Activate"), {QStringLiteral("here")}),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownMethod"));
    QCOMPARE(errorOf(QStringLiteral("io.example.Other"), QStringLiteral("Activate"), {1, 1}),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownInterface"));
    QCOMPARE(errorOf(propertyFace, QStringLiteral("Get"), {itemFace, QStringLiteral("Colour")}),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownProperty"));
    const QVariant value = QVariant::fromValue(QDBusVariant(QStringLiteral("x")));
    QCOMPARE(errorOf(propertyFace, QStringLiteral("Set"), {itemFace, QStringLiteral("Title"), value}),
        QStringLiteral("org.freedesktop.DBus.Error.PropertyReadOnly"));
}

void TestTray::aClickArrivesWithItsToken()
{
    start();
    QVERIFY(m_desktop->come());
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_VERIFY(m_tray->isSeen());
    const QSignalSpy activated(m_tray.get(), &Tray::activated);
    QVERIFY(ask(itemPath, itemFace, QStringLiteral("ProvideXdgActivationToken"), {QStringLiteral("t1")})
            .errorName()
            .isEmpty());
    QVERIFY(ask(itemPath, itemFace, QStringLiteral("Activate"), {5, 5}).errorName().isEmpty());
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toByteArray(), QByteArray("t1"));
    ask(itemPath, itemFace, QStringLiteral("SecondaryActivate"), {5, 5});
    QTRY_COMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].toByteArray(), QByteArray()); // a token is good once
    ask(itemPath, itemFace, QStringLiteral("Scroll"), {120, QStringLiteral("vertical")});
    QCOMPARE(activated.size(), 2);
}

void TestTray::theMenuCanBeReadAndChosenFrom()
{
    start();
    QVERIFY(m_desktop->come());
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_VERIFY(m_tray->isSeen());
    const QDBusMessage reply = ask(menuPath, menuFace, QStringLiteral("GetLayout"), {0, -1, QStringList()});
    QCOMPARE(reply.signature(), QStringLiteral("u(ia{sv}av)"));
    QCOMPARE(qdbus_cast<MenuTree>(reply.arguments()[1]), treeOf(faceOf(Mark::OffAir).menu));
    const QDBusMessage flat = ask(menuPath, menuFace, QStringLiteral("GetLayout"), {0, 0, QStringList()});
    QCOMPARE(qdbus_cast<MenuTree>(flat.arguments()[1]).children.size(), 0);

    const QVariant some = QVariant::fromValue(QList<int>{int(Choice::Quit)});
    const QDBusMessage group = ask(
        menuPath, menuFace, QStringLiteral("GetGroupProperties"), {some, QStringList{QStringLiteral("label")}});
    QCOMPARE(group.signature(), QStringLiteral("a(ia{sv})"));
    QCOMPARE(qdbus_cast<MenuLines>(group.arguments()[0]),
        (MenuLines{{int(Choice::Quit), {{QStringLiteral("label"), QStringLiteral("Quit")}}}}));
    QCOMPARE(ask(menuPath, menuFace, QStringLiteral("AboutToShow"), {0}).arguments(), QVariantList{false});

    const QSignalSpy chosen(m_tray.get(), &Tray::chosen);
    const auto click = [this](int id, const char* event) {
        ask(menuPath, menuFace, QStringLiteral("Event"),
            {id, QString::fromLatin1(event), QVariant::fromValue(QDBusVariant(0)), 0U});
    };
    click(int(Choice::Quit), "hovered");
    click(1001, "clicked");                  // a line between others
    click(int(Choice::GoOffAir), "clicked"); // in no menu at the moment
    click(int(Choice::Quit), "clicked");
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(qvariant_cast<Choice>(chosen[0][0]), Choice::Quit);
}

void TestTray::newsAreTold()
{
    start();
    QVERIFY(m_desktop->come());
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_VERIFY(m_tray->isSeen());
    tests::Ear ear(panel(), m_icon);
    const QString bus = QStringLiteral("org.freedesktop.DBus"); // once it answers, it has heard who listens
    QVERIFY(!askOf(bus, QStringLiteral("/"), bus, QStringLiteral("GetId")).arguments().isEmpty());
    m_tray->put(faceOf(Mark::OffAir)); // nothing is new
    m_tray->put(faceOf(Mark::OnAir));
    QTRY_VERIFY(ear.heard.contains(QStringLiteral("LayoutUpdated")));
    QVERIFY(ear.heard.contains(QStringLiteral("NewIcon")));
    QCOMPARE(ear.heard.count(QStringLiteral("NewToolTip")), 1);
    QCOMPARE(ear.heard.count(QStringLiteral("NewIcon")), 1);
    QCOMPARE(qdbus_cast<Pixmaps>(qvariant_cast<QDBusArgument>(property(QStringLiteral("IconPixmap"))))[0],
        Pixmap::of(paintMark(Mark::OnAir, 22)));

    const qsizetype before = ear.heard.count(QStringLiteral("NewToolTip"));
    // A tooltip that changes all the time is told now and then, and its last words are never lost.
    for (int i = 0; i < 100; ++i)
        m_tray->put(faceOf(Mark::OnAir, QString::number(i)));
    QTRY_VERIFY(ear.heard.count(QStringLiteral("NewToolTip")) > before);
    const auto toolTip = qdbus_cast<ToolTip>(qvariant_cast<QDBusArgument>(property(QStringLiteral("ToolTip"))));
    QCOMPARE(toolTip.text, QStringLiteral("99"));
    QVERIFY(ear.heard.count(QStringLiteral("NewToolTip")) <= before + 2);
    QCOMPARE(ear.heard.count(QStringLiteral("NewIcon")), 1);
}

void TestTray::aTrayThatComesLaterIsFound()
{
    start();
    m_tray->put(faceOf(Mark::OffAir));
    const QSignalSpy seen(m_tray.get(), &Tray::seenChanged);
    QVERIFY(!m_tray->isSeen());
    for (int round = 0; round < 3; ++round) {
        QVERIFY(m_desktop->come());
        QTRY_VERIFY(m_tray->isSeen());
        QCOMPARE(m_desktop->items().size(), 1);
        m_desktop->goAway();
        QTRY_VERIFY(!m_tray->isSeen());
    }
    QCOMPARE(seen.size(), 6);
}

void TestTray::onlyAShownIconIsSeen()
{
    start(false);
    QVERIFY(m_desktop->come());
    const QSignalSpy came(m_desktop.get(), &FakeDesktop::itemCame);
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_COMPARE(came.size(), 1);
    QTest::qWait(50);
    QVERIFY(!m_tray->isSeen()); // it is on a list that nobody shows
    m_desktop->setShowing(true);
    QTRY_VERIFY(m_tray->isSeen());
    m_desktop->setShowing(false);
    QTRY_VERIFY(!m_tray->isSeen());
}

void TestTray::anIconThatIsRemovedLeaves()
{
    start();
    QVERIFY(m_desktop->come());
    const QSignalSpy left(m_desktop.get(), &FakeDesktop::itemLeft);
    for (int round = 1; round <= 2; ++round) {
        m_tray->put(faceOf(Mark::OffAir));
        QTRY_VERIFY(m_tray->isSeen());
        m_tray->remove();
        QVERIFY(!m_tray->isSeen());
        QTRY_COMPARE(left.size(), round);
    }
}

void TestTray::theEndOfTheBusIsNoticed()
{
    start();
    QVERIFY(m_desktop->come());
    m_tray->put(faceOf(Mark::OffAir));
    QTRY_VERIFY(m_tray->isSeen());
    m_bus->end();
    QTRY_VERIFY(!m_tray->isSeen());
    m_tray->put(faceOf(Mark::OnAir)); // into the void
    m_tray->remove();
}

void TestTray::withoutATrayNothingIsSeen()
{
    NoTray none;
    none.put(faceOf(Mark::OnAir));
    QVERIFY(!none.isSeen());
    none.remove();
    BusTray lost([](const QString& name) {
        return QDBusConnection::connectToBus(QStringLiteral("unix:path=/nowhere"), name);
    });
    lost.put(faceOf(Mark::OnAir));
    QTest::qWait(50);
    QVERIFY(!lost.isSeen());
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
