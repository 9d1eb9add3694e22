#include "node/rules/filter.h"
#include "viewmodels/filtershelf.h"

#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;
using namespace std::chrono_literals;

/// Filters are kept, found again and struck off from one menu, and those that were used are remembered.
class TestFilterShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOneOfferedCanBeRead();
    void keptAndStruckOff();
    void whatIsFaultyIsNotKept();
    void whatWasUsedIsRemembered();
    void aNextStartFindsThem();

private:
    static int place(const FilterShelf& shelf, const QString& text)
    {
        const QVariantList entries = shelf.entries();
        for (int entry = 0; entry < entries.size(); ++entry) {
            if (entries[entry].toMap()[QStringLiteral("text")] == text)
                return entry;
        }
        return -1;
    }
};

void TestFilterShelf::everyOneOfferedCanBeRead()
{
    FilterShelf shelf;
    QSignalSpy chosen(&shelf, &FilterShelf::chosen);
    const qsizetype count = shelf.entries().size();
    QVERIFY(count >= 3);
    for (int entry = 0; entry < count; ++entry) {
        shelf.choose(entry);
        const QString filter = chosen.takeFirst().first().toString();
        QVERIFY2(rules::Filter::compile(filter.toUtf8()), qPrintable(filter));
    }
    shelf.choose(-1);
    shelf.choose(int(count));
    QVERIFY(chosen.isEmpty());
}

void TestFilterShelf::keptAndStruckOff()
{
    FilterShelf shelf;
    const QString filter = QStringLiteral("size < 4k");
    shelf.setText(filter);
    shelf.choose(place(shelf, QStringLiteral("Save this filter")));
    QVERIFY(place(shelf, filter) >= 0);
    QCOMPARE(place(shelf, QStringLiteral("Save this filter")), -1);
    shelf.setText({});
    const QSignalSpy chosen(&shelf, &FilterShelf::chosen);
    shelf.choose(place(shelf, filter));
    QCOMPARE(chosen.size(), 1);
    shelf.setText(filter);
    shelf.choose(place(shelf, QStringLiteral("Remove this filter from the list")));
    QCOMPARE(place(shelf, filter), -1);
}

void TestFilterShelf::whatIsFaultyIsNotKept()
{
    FilterShelf shelf;
    shelf.setPause(1ms);
    const qsizetype presets = shelf.entries().size();
    shelf.setText(QStringLiteral("size <"));
    QTest::qWait(20);
    QCOMPARE(shelf.entries().size(), presets);
}

void TestFilterShelf::whatWasUsedIsRemembered()
{
    FilterShelf shelf;
    shelf.setPause(1ms);
    for (int size = 0; size < 9; ++size) {
        const QSignalSpy remembered(&shelf, &FilterShelf::memoryChanged);
        shelf.setText(QStringLiteral("size > %1").arg(size));
        QTRY_COMPARE(remembered.size(), 1);
    }
    QCOMPARE(shelf.memory()[QStringLiteral("recent")].toStringList().size(), 6); // and no more
    QCOMPARE(shelf.memory()[QStringLiteral("recent")].toStringList().first(), QStringLiteral("size > 8"));
}

void TestFilterShelf::aNextStartFindsThem()
{
    FilterShelf shelf;
    shelf.setText(QStringLiteral("size < 4k"));
    shelf.choose(0);
    FilterShelf next;
    const QSignalSpy changes(&next, &FilterShelf::memoryChanged);
    next.setMemory(shelf.memory());
    next.setMemory(next.memory());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(next.memory(), shelf.memory());
    QVERIFY(place(next, QStringLiteral("size < 4k")) >= 0);
}

QTEST_GUILESS_MAIN(TestFilterShelf)
#include "tst_filtershelf.moc"
