#include "tests/qml/demowindow.h"

#include <QDir>
#include <QFontInfo>
#include <QGuiApplication>
#include <QQuickView>
#include <QTest>

using namespace clackstower;

namespace {

constexpr int block = 4;             ///< pixels a side: smaller differences are those of two font renderers
constexpr int tolerance = 28;        ///< of a block's mean colour, of 255
constexpr double mostOthers = 0.004; ///< share of blocks that may differ

/// The most frequent colours of a picture; enough for one that nobody takes photographs of.
QList<QRgb> paletteOf(const QImage& picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* const line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[(line[x] & 0xfff8f8f8U) | (line[x] >> 5 & 0x00070707U)];
    }
    QList<QRgb> colours = counts.keys();
    std::ranges::sort(colours, [&](QRgb a, QRgb b) { return std::pair(counts[b], a) < std::pair(counts[a], b); });
    return colours.first(std::min<qsizetype>(250, colours.size()));
}

QImage asKept(const QImage& picture)
{
    // What is drawn at 200 % is kept at a quarter: it shows that all is in its place, and takes little room.
    const double ratio = qGuiApp->devicePixelRatio();
    QImage small = picture.convertToFormat(QImage::Format_RGB32);
    small.setDevicePixelRatio(1);
    if (ratio > 1)
        small = small.scaled(small.size() / (2 * ratio), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return small.convertToFormat(QImage::Format_Indexed8, paletteOf(small), Qt::ThresholdDither);
}

QImage means(const QImage& picture)
{
    const QImage colours = picture.convertToFormat(QImage::Format_RGB32);
    return colours.scaled(colours.size() / block, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The share of blocks that differ; those are marked in the picture.
double difference(const QImage& one, const QImage& other, QImage* marked = nullptr)
{
    if (one.size() != other.size())
        return 1;
    const QImage a = means(one);
    const QImage b = means(other);
    int others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor first(a.pixel(x, y));
            const QColor second(b.pixel(x, y));
            const int far = std::max({std::abs(first.red() - second.red()),
                std::abs(first.green() - second.green()), std::abs(first.blue() - second.blue())});
            if (far <= tolerance)
                continue;
            ++others;
            for (int i = 0; marked && i < block * block; ++i)
                marked->setPixel(x * block + i % block, y * block + i / block, qRgb(255, 0, 255));
        }
    }
    return double(others) / (a.width() * a.height());
}

const QStringList& places()
{
    static const QStringList names{QStringLiteral("listen"), QStringLiteral("queue"), QStringLiteral("towers"),
        QStringLiteral("flow"), QStringLiteral("rules"), QStringLiteral("archive"), QStringLiteral("settings")};
    return names;
}

} // namespace

/// Every page as it shall look. `tests/qml/screenshots/regenerate` draws the golden pictures anew.
class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageLooksAsItShall_data();
    void everyPageLooksAsItShall();
    void theGalleryLooksAsItShall_data();
    void theGalleryLooksAsItShall();
    void anotherPictureIsNoticed();
    void cleanupTestCase();

private:
    QImage picture(const QString& page, QSize size);
    static QImage settled(QQuickWindow& window);
    void check(const QImage& drawn, const QString& subject, const QString& stem);
    QString file(const QString& name) const { return m_golden.filePath(name + QStringLiteral(".png")); }

    QDir m_golden{
        QString::fromLocal8Bit(qgetenv("CLACKSTOWER_SOURCE_DIR")) + QStringLiteral("/tests/qml/screenshots")};
    std::unique_ptr<DemoWindow> m_shown;
    QByteArray m_theme;
};

void TestScreenshots::initTestCase()
{
    const QFontInfo font{QGuiApplication::font()};
    QVERIFY2(font.family() == QLatin1String("DejaVu Sans"),
        "install fonts-dejavu-core: the golden pictures were drawn with it");
}

QImage TestScreenshots::settled(QQuickWindow& window)
{
    // Until nothing moves any more: workers draw the graph, and views ask the tower.
    QImage before;
    QImage now = window.grabWindow();
    for (int still = 0, looks = 0; still < 4 && looks < 300; ++looks) {
        QTest::qWait(150);
        before = std::exchange(now, window.grabWindow());
        still = now == before ? still + 1 : 0;
    }
    return now;
}

QImage TestScreenshots::picture(const QString& page, QSize size)
{
    m_shown->window->resize(size);
    m_shown->window->requestActivate();
    (void)QTest::qWaitForWindowActive(m_shown->window); // keys go where the keyboard is
    QTest::keyClick(m_shown->window,
        page == QLatin1String("settings") ? Qt::Key_Comma : Qt::Key(Qt::Key_1 + places().indexOf(page)),
        Qt::ControlModifier);
    return settled(*m_shown->window);
}

void TestScreenshots::everyPageLooksAsItShall_data()
{
    QTest::addColumn<QByteArray>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("page");
    for (const char* theme : {"light", "dark"}) {
        for (const QSize size : {QSize(900, 600), QSize(1280, 800)}) {
            for (const QString& page : places())
                QTest::addRow("%s %s %d", qPrintable(page), theme, size.width())
                    << QByteArray(theme) << size << page;
        }
    }
}

void TestScreenshots::everyPageLooksAsItShall()
{
    QFETCH(QByteArray, theme);
    QFETCH(QSize, size);
    QFETCH(QString, page);
    if (m_theme != theme) {
        m_shown.reset();
        m_shown = std::make_unique<DemoWindow>(theme);
        m_theme = theme;
        QVERIFY(QTest::qWaitForWindowActive(m_shown->window));
        (void)picture(QStringLiteral("listen"), size);
        m_shown->demo.leap(std::chrono::seconds(40)); // something comes in while one looks
        (void)picture(QStringLiteral("listen"), size);
        QTest::keyClick(m_shown->window, Qt::Key_J);
        QTest::keyClick(m_shown->window, Qt::Key_J);
    }
    const QImage drawn = asKept(picture(page, size));
    check(drawn, page, QStringLiteral("%1-%2-%3").arg(page, QString::fromLatin1(theme)).arg(size.width()));
}

void TestScreenshots::theGalleryLooksAsItShall_data()
{
    QTest::addColumn<QString>("look");
    for (const char* look : {"light", "dark", "lightContrast", "darkContrast"})
        QTest::newRow(look) << QString::fromLatin1(look);
}

void TestScreenshots::theGalleryLooksAsItShall()
{
    QFETCH(QString, look);
    QQuickView view;
    view.setInitialProperties({{QStringLiteral("look"), look}});
    view.setSource(QUrl::fromLocalFile(m_golden.filePath(QStringLiteral("../gallery/Gallery.qml"))));
    QVERIFY2(view.status() == QQuickView::Ready, qPrintable(view.source().toString()));
    view.show();
    check(asKept(settled(view)), QStringLiteral("gallery"), QStringLiteral("gallery-") + look);
}

void TestScreenshots::check(const QImage& drawn, const QString& subject, const QString& stem)
{
    const QStringList wanted = QString::fromLocal8Bit(qgetenv("CLACKSTOWER_SCREENSHOTS")).split(u' ');
    const QString name = stem + u'-' + QString::number(qRound(qGuiApp->devicePixelRatio() * 100));
    if (wanted.contains(subject) || wanted.contains(QStringLiteral("all"))) {
        QVERIFY(drawn.save(file(name), "PNG", 0));
        return;
    }
    const QImage golden(file(name));
    QVERIFY2(!golden.isNull(),
        qPrintable(QStringLiteral("no golden picture: tests/qml/screenshots/regenerate %1").arg(subject)));
    QImage marked = drawn.convertToFormat(QImage::Format_RGB32);
    const double share = difference(golden, drawn, &marked);
    if (share <= mostOthers)
        return;
    const QDir failed(QCoreApplication::applicationDirPath() + QStringLiteral("/screenshots"));
    QVERIFY(failed.mkpath(QStringLiteral(".")));
    drawn.save(failed.filePath(name + QStringLiteral(".png")));
    marked.save(failed.filePath(name + QStringLiteral("-marked.png")));
    QFAIL(qPrintable(QStringLiteral("%1 % of the picture is another; see %2. If that is meant: "
                                    "tests/qml/screenshots/regenerate %3")
            .arg(100 * share, 0, 'f', 2)
            .arg(failed.filePath(name), subject)));
}

void TestScreenshots::anotherPictureIsNoticed()
{
    const QImage whole = asKept(picture(QStringLiteral("towers"), {1280, 800}));
    QCOMPARE(difference(whole, whole), 0.0);
    QImage moved = whole.convertToFormat(QImage::Format_RGB32);
    const QImage button = moved.copy(moved.width() / 3, 0, moved.width() / 3, moved.height() / 3);
    for (int y = 0; y < button.height(); ++y) {
        for (int x = 0; x < button.width(); ++x)
            moved.setPixel(moved.width() / 3 + x, y + 8, button.pixel(x, y));
    }
    QVERIFY(difference(whole, moved) > mostOthers);
    QVERIFY(difference(whole, asKept(picture(QStringLiteral("queue"), {1280, 800}))) > 5 * mostOthers);
}

void TestScreenshots::cleanupTestCase()
{
    m_shown.reset();
}

int main(int argc, char** argv)
{
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("FONTCONFIG_FILE", qgetenv("CLACKSTOWER_SOURCE_DIR") + "/tests/qml/screenshots/fonts.conf");
    QGuiApplication application(argc, argv);
    QGuiApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    TestScreenshots test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_screenshots.moc"
