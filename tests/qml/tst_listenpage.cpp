#include "pagewindow.h"

#include "viewmodels/capturemodel.h"
#include "viewmodels/messagedetail.h"
#include "viewmodels/program.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;

namespace {

constexpr int patience = 30'000;

/// The page Listen in the midst of the demonstration.
struct ListenWindow : PageWindow
{
    explicit ListenWindow(QSize size = {1280, 800})
        : PageWindow(QStringLiteral("listen/ListenPage.qml"), size)
    {
        page = root->property("shown").value<QQuickItem*>();
        capture = page->findChild<viewmodels::CaptureModel*>();
        message = page->findChild<viewmodels::MessageDetail*>();
    }

    QString said() const { return root->property("said").toString(); }

    QQuickItem* named(const char* name) { return namedItem(window.contentItem(), QString::fromUtf8(name)); }

    void press(const char* name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(named(name) && named(name)->isEnabled(), name, patience);
        named(name)->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&window, Qt::Key_Space);
    }

    void write(const char* name, const QString& text)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(named(name), name, patience);
        named(name)->setProperty("text", text);
    }

    /// Whether J in the list has chosen a message by now.
    bool choosesOne(QQuickItem* list)
    {
        if (!message->isPresent()) {
            list->forceActiveFocus(Qt::TabFocusReason);
            QTest::keyClick(&window, Qt::Key_J);
        }
        return message->isPresent();
    }

    bool tells(const QString& beginning)
    {
        QList<QQuickItem*> items;
        collect(window.contentItem(), items);
        return std::ranges::any_of(
            items, [&](const QQuickItem* item) { return item->property("text").toString().startsWith(beginning); });
    }

    QQuickItem* page = nullptr;
    viewmodels::CaptureModel* capture = nullptr;
    viewmodels::MessageDetail* message = nullptr;
};

} // namespace

/// What passes by leaves as a file, and a file is looked at in its place: by keys alone.
class TestListenPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPassesByIsExportedAndLookedAt_data();
    void whatPassesByIsExportedAndLookedAt();
    void aDroppedOrHandedFileIsLookedAt();
    void aSecondStartHandsItsFileOver();
    void noRowOfTheOneStaysInTheOther();
    void whatCanHaveFocusHasAName();
    void aForeignFileIsRefusedInWords();
};

void TestListenPage::whatPassesByIsExportedAndLookedAt_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("format");
    QTest::addRow("wide") << QSize(1280, 800) << 2;
    QTest::addRow("narrow") << QSize(824, 508) << 0;
}

void TestListenPage::whatPassesByIsExportedAndLookedAt()
{
    QFETCH(QSize, size);
    QFETCH(int, format);
    ListenWindow shown(size);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QVERIFY(shown.capture && shown.message);
    QQuickItem* const list = shown.named("Messages, newest first");
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->property("count").toInt() > 10, patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown.choosesOne(list), patience);

    QTest::keyClick(&shown.window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shown.named("Format of the file"), patience);
    for (int step = 0; step < format; ++step) {
        shown.named("Format of the file")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&shown.window, Qt::Key_Down);
    }
    const QString ending = format == 2 ? QStringLiteral("pcapng") : QStringLiteral("jsonl");
    QTRY_VERIFY_WITH_TIMEOUT(
        shown.named("Path of the file")->property("text").toString().endsWith(ending), patience);
    const QString path = shown.folder.filePath(QStringLiteral("out.") + ending);
    shown.write("Path of the file", path);
    shown.named("Export")->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(shown.said().contains(path), qPrintable(shown.said()), patience);

    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_O, Qt::ControlModifier);
    shown.write("Path of the file", path);
    if (format == 2) {
        shown.press("Open");
    } else { // as one who has just written the path would
        shown.named("Path of the file")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&shown.window, Qt::Key_Return);
    }
    QTRY_VERIFY_WITH_TIMEOUT(shown.capture->isOpen(), patience);
    QVERIFY(shown.capture->count() > 10);
    QTRY_VERIFY_WITH_TIMEOUT(shown.tells(QStringLiteral("You look at out.")), patience);
    QVERIFY(!shown.message->isPresent()); // what was chosen is not in the file
    QObject* const desk = shown.root->property("desk").value<QObject*>();
    QVERIFY(desk->property("viewFiled").toBool());
    QTRY_COMPARE_WITH_TIMEOUT(list->property("count").toInt(), shown.capture->count(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown.choosesOne(list), patience);
    shown.press("Mark");
    QTRY_COMPARE_WITH_TIMEOUT(shown.capture->marks(), 1, patience);
    shown.write("Filter", QStringLiteral("size > 4m"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.tells(QStringLiteral("The file holds messages")), patience);
    shown.write("Filter", QString());

    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.capture->isOpen(), patience);
    QVERIFY(!shown.message->isPresent());
    QVERIFY(!desk->property("viewFiled").toBool());
    QTRY_VERIFY_WITH_TIMEOUT(list->property("count").toInt() > 10, patience);
}

void TestListenPage::aDroppedOrHandedFileIsLookedAt()
{
    ListenWindow shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QFile file(shown.folder.filePath(QStringLiteral("two.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"line\":\"clacks\",\"body\":1,\"receivedAt\":\"2026-01-01\"}\nnonsense\n");
    file.close();
    shown.page->setProperty("argument", QVariantMap{{QStringLiteral("capture"), file.fileName()}});
    QTRY_COMPARE_WITH_TIMEOUT(shown.capture->count(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown.tells(QStringLiteral("You look at two.jsonl")), patience);
    QVERIFY(!shown.capture->notes().isEmpty());
    shown.press("Import into the archive");
    QTRY_VERIFY2_WITH_TIMEOUT(
        shown.said().startsWith(QStringLiteral("Imported 1")), qPrintable(shown.said()), patience);
    shown.press("Close");
    QTRY_VERIFY_WITH_TIMEOUT(!shown.capture->isOpen(), patience);

    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter);
    QDropEvent drop({300, 300}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QTRY_COMPARE_WITH_TIMEOUT(shown.capture->count(), 1, patience);
}

void TestListenPage::aSecondStartHandsItsFileOver()
{
    viewmodels::Program program;
    QSignalSpy wanted(&program, &viewmodels::Program::captureWanted);
    QSignalSpy refused(&program, &viewmodels::Program::linkRefused);
    program.call(QUrl::fromLocalFile(QStringLiteral("/some where/a.pcapng")).toString(QUrl::FullyEncoded));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QDir::toNativeSeparators(QStringLiteral("/some where/a.pcapng")));
    program.call(QStringLiteral("https://tower.example/a.pcapng"));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(wanted.size(), 1);
}

void TestListenPage::noRowOfTheOneStaysInTheOther()
{
    ListenWindow shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QQuickItem* const list = shown.named("Messages, newest first");
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->property("count").toInt() > 10, patience);
    auto* const live = list->property("model").value<viewmodels::FeedModel*>();
    QVERIFY(live && live != shown.capture);
    const auto arrive = [live] {
        viewmodels::Batch batch;
        traffic::Sighting sighting;
        sighting.line = "clacks";
        sighting.bytes = "\"live\"";
        batch.events.emplace_back(sighting);
        live->take(batch);
    };
    const auto isRight = [list](const viewmodels::FeedModel* model) {
        for (int row = 0; row < 3; ++row) {
            QQuickItem* item = nullptr;
            QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem*, item), Q_ARG(int, row));
            if (!item || item->property("serial").toDouble() != model->serialAt(row)
                || item->property("preview") != model->data(model->index(row), viewmodels::FeedModel::PreviewRole))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRight(live), patience);
    QFile file(shown.folder.filePath(QStringLiteral("some.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 40; ++i)
        file.write("{\"line\":\"clacks\",\"body\":" + QByteArray::number(i) + ",\"receivedAt\":\"2026-01-01\"}\n");
    file.close();
    // What passes by comes in the very turn in which the file takes its place.
    connect(shown.capture, &viewmodels::CaptureModel::changed, this, arrive);
    shown.capture->read(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(shown.capture->count(), 40, patience);
    QTRY_VERIFY_WITH_TIMEOUT(isRight(shown.capture), 2000);
    arrive();
    QTest::qWait(50);
    QVERIFY(isRight(shown.capture));
    shown.capture->close();
    arrive();
    QTRY_VERIFY_WITH_TIMEOUT(isRight(live), patience);
}

void TestListenPage::whatCanHaveFocusHasAName()
{
    ListenWindow shown({824, 508});
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QFile file(shown.folder.filePath(QStringLiteral("one.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"line\":\"clacks\",\"body\":1,\"receivedAt\":\"2026-01-01\"}\n");
    file.close();
    shown.capture->read(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(shown.named("Close"), patience);
    QList<QQuickItem*> items;
    collect(shown.root.get(), items);
    for (QQuickItem* const item : items) {
        if (!item->activeFocusOnTab())
            continue;
        const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), item->metaObject()->className());
        QVERIFY2(face->role() != QAccessible::NoRole, item->metaObject()->className());
        const QRectF place = item->mapRectToItem(shown.root.get(), QRectF(0, 0, item->width(), item->height()));
        QVERIFY2(place.right() <= shown.root->width() + 1, item->metaObject()->className());
    }
}

void TestListenPage::aForeignFileIsRefusedInWords()
{
    ListenWindow shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QFile file(shown.folder.filePath(QStringLiteral("eth.pcap")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromHex("d4c3b2a1 02000400 0000000000000000 00000400 01000000"));
    file.close();
    shown.page->setProperty("argument", QVariantMap{{QStringLiteral("capture"), file.fileName()}});
    QTRY_VERIFY2_WITH_TIMEOUT(
        shown.said().contains(QStringLiteral("Wireshark")), qPrintable(shown.said()), patience);
    QVERIFY(!shown.capture->isOpen());
}

QTEST_MAIN(TestListenPage)
#include "tst_listenpage.moc"
