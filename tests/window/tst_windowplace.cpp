#include "app/window/sessionfile.h"
#include "app/window/windowplace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using clackstower::app::SessionFile;
using clackstower::app::WindowPlace;

namespace {

QVariantMap place(int x, int y, int width, int height)
{
    return {{QStringLiteral("x"), x}, {QStringLiteral("y"), y}, {QStringLiteral("width"), width},
        {QStringLiteral("height"), height}};
}

const QList<QRect> twoScreens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)};

} // namespace

/// The window comes back where it was, and never where nobody can see it.
class TestWindowPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackWhereItWas()
    {
        const QVariantMap saved = place(2000, 40, 1000, 700);
        QCOMPARE(WindowPlace::initial(saved, twoScreens), saved);
    }

    void itIsBroughtOntoAScreen()
    {
        QCOMPARE(WindowPlace::initial(place(2000, 40, 1000, 700), {twoScreens.first()}), place(920, 40, 1000, 700));
        QCOMPARE(WindowPlace::initial(place(-500, -80, 4000, 3000), twoScreens), place(0, 0, 1920, 1080));
        QVERIFY(WindowPlace::initial(place(0, 0, 1000, 700), {}).isEmpty());
    }

    void aNewOneFitsTheScreen()
    {
        const auto sized = [](int width, int height) {
            return QVariantMap{{QStringLiteral("width"), width}, {QStringLiteral("height"), height}};
        };
        QCOMPARE(WindowPlace::initial({}, twoScreens), sized(1280, 800));
        QCOMPARE(WindowPlace::initial(place(0, 0, 5, 5), twoScreens), sized(1280, 800));
        QCOMPARE(WindowPlace::initial({}, {QRect(0, 0, 960, 540)}), sized(960, 540)); // at 200 %
    }

    void whatIsKeptIsThereAgain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.json"));
        {
            SessionFile file(path);
            QVERIFY(file.load().isEmpty());
            file.keep(QStringLiteral("window"), place(1, 2, 700, 500));
            QTRY_VERIFY(QFile::exists(path)); // soon, and by itself
        }
        SessionFile again(path);
        QCOMPARE(again.load().value(QStringLiteral("window")).toMap().value(QStringLiteral("y")).toInt(), 2);
    }

    void aDamagedFileCostsOneRun()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.json"));
        SessionFile first(path);
        first.keep(QStringLiteral("window"), place(1, 2, 700, 500));
        first.flush();
        const SessionFile second(path); // keeps a copy of what it found good
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"version\": 1, \"win");
        file.close();
        QVERIFY(!SessionFile(path).load().isEmpty());
        QFile::remove(path + QStringLiteral(".before"));
        QVERIFY(SessionFile(path).load().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWindowPlace)
#include "tst_windowplace.moc"
