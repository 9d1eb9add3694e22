#include "app/controlpaths.h"
#include "app/datadir.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower::app;

namespace {

constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

class TestDataDir : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsMadeForItsOwner();
    void onlyOneProgramAtATime();
    void aFileIsNoFolder();
    void theDefaultFollowsXdg();
    void theControlSocketLiesInside();
    void aLongPathGetsAShortName();
    void aForeignSocketFolderIsNotUsed();
};

void TestDataDir::itIsMadeForItsOwner()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made/by/the tower"));
    const auto dataDir = DataDir::open(path);
    QVERIFY(dataDir);
    QCOMPARE(dataDir->path(), QFileInfo(path).canonicalFilePath());
    QVERIFY(!(QFile::permissions(path) & others));
    QCOMPARE(dataDir->file(QStringLiteral("settings.json")), dataDir->path() + QStringLiteral("/settings.json"));
}

void TestDataDir::onlyOneProgramAtATime()
{
    const QTemporaryDir folder;
    {
        const auto first = DataDir::open(folder.path());
        QVERIFY(first);
        const auto second = DataDir::open(folder.path());
        QVERIFY(!second);
        const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid());
        QVERIFY2(second.error().sentence.contains("already running"), second.error().sentence.constData());
        QVERIFY2(second.error().sentence.contains("pid " + pid), second.error().sentence.constData());
    }
    QVERIFY(DataDir::open(folder.path()));
}

void TestDataDir::aFileIsNoFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!DataDir::open(file.fileName()));
    QVERIFY(!DataDir::open(file.fileName() + QStringLiteral("/below")));
}

void TestDataDir::theDefaultFollowsXdg()
{
#ifdef Q_OS_LINUX
    qputenv("XDG_DATA_HOME", "/somewhere/share");
    QCOMPARE(DataDir::defaultPath(), QStringLiteral("/somewhere/share/clackstower"));
#endif
}

void TestDataDir::theControlSocketLiesInside()
{
    const QTemporaryDir folder;
    const QString canonical = QFileInfo(folder.path()).canonicalFilePath();
    QCOMPARE(controlPaths(folder.path()), QStringList{canonical + QStringLiteral("/control")});
    QCOMPARE(prepareControlPaths(folder.path()), controlPaths(canonical));
    QCOMPARE(controlPaths(folder.path() + QStringLiteral("/./")), controlPaths(canonical));
}

void TestDataDir::aLongPathGetsAShortName()
{
    const QTemporaryDir folder;
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    const QString one = folder.filePath(QString(100, QLatin1Char('x')));
    const QString two = folder.filePath(QString(100, QLatin1Char('y')));
    QVERIFY(QDir().mkpath(one) && QDir().mkpath(two));
    const QStringList paths = prepareControlPaths(one);
    QVERIFY(!paths.isEmpty());
    QVERIFY(paths.first().startsWith(runtime.path()));
    for (const QString& path : paths)
        QVERIFY(path.size() < 100);
    QVERIFY(!(QFile::permissions(QFileInfo(paths.first()).path()) & others));
    QCOMPARE(prepareControlPaths(one), paths);
    QVERIFY(controlPaths(two).first() != paths.first());
}

void TestDataDir::aForeignSocketFolderIsNotUsed()
{
    const QTemporaryDir folder;
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    const QString longOne = folder.filePath(QString(100, QLatin1Char('x')));
    QVERIFY(QDir().mkpath(longOne));
    const QString place = QFileInfo(controlPaths(longOne).first()).path();
    QVERIFY(QFile::link(folder.path(), place)); // somebody was here first
    for (const QString& path : prepareControlPaths(longOne))
        QVERIFY(!path.startsWith(runtime.path()));
    QVERIFY(QFile::remove(place));
    QVERIFY(QDir().mkdir(place, QFileDevice::Permissions(0x7777)));
    for (const QString& path : prepareControlPaths(longOne))
        QVERIFY(!path.startsWith(runtime.path()));
}

QTEST_GUILESS_MAIN(TestDataDir)
#include "tst_datadir.moc"
