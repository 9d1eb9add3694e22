#include "node/archive/librarian.h"
#include "tests/archive/records.h"

#include <QFuture>
#include <QTest>

using namespace clackstower;
using namespace clackstower::archive;

namespace {

constexpr int patience = 60000;

/// An archive of numbers, which gives three of them at a time, and none of those it is told to hide.
class Numbers final : public Store
{
public:
    struct Course
    {
        qint64 count = 30;
        qint64 hiddenFrom = 30;
        qsizetype bytes = 1; ///< of each message
        int goesAwayAt = -1; ///< the call that fails
        int calls = 0;
        bool wasPatient = false; ///< asked to look until the page is full, however long that takes
    };

    explicit Numbers(Course& course)
        : m_course(course)
    {
    }

    base::Expected<Page> search(const Query& query, const Interrupted&) override
    {
        constexpr qint64 atOnce = 3;
        if (m_course.calls++ == m_course.goesAwayAt)
            return base::fail(fault::away.toByteArray(), "the server is away");
        m_course.wasPatient = m_course.wasPatient || query.patience.count() == 0;
        Page page;
        const qint64 from = query.after.toLongLong();
        qint64 n = from;
        for (; n < std::min(m_course.count, from + atOnce) && page.hits.size() < query.limit; ++n) {
            if (n < m_course.hiddenFrom)
                page.hits << Hit{record(QByteArray::number(n).leftJustified(m_course.bytes, ' '), n), std::nullopt};
        }
        if (n < m_course.count)
            page.next = QByteArray::number(n);
        return page;
    }

    base::Expected<QList<Record>> unseen(const Unseen&) override { return QList<Record>(); }

    base::Expected<Stats> stats() override { return Stats(); }

    void close() override {}

private:
    Course& m_course;
};

QList<qint64> numbersOf(const Page& page)
{
    QList<qint64> numbers;
    for (const Hit& hit : page.hits)
        numbers << hit.record.bytes.trimmed().toLongLong();
    return numbers;
}

QList<qint64> range(qint64 from, qint64 to)
{
    QList<qint64> numbers;
    for (qint64 n = from; n < to; ++n)
        numbers << n;
    return numbers;
}

} // namespace

/// How searches share the one thread that looks things up.
class TestLibrarian : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void gathersAWholePage();
    void handsOverWhatThereIs();
    void letsOthersComeInBetween();
    void endsWhenNobodyWaits();
    void stopsAtALargePage();
    void beginsAnewWhenTheServerGoes();

private:
    Answer<Page> ask(const Query& query)
    {
        const auto asked = makeAsked<Page>();
        m_librarian->search(query, asked);
        return asked->future();
    }

    base::Expected<Page> answerTo(const Query& query)
    {
        const Answer<Page> answer = ask(query);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, patience))
            return base::fail("late", "no answer came");
        return answer.result();
    }

    Numbers::Course m_course;
    std::unique_ptr<Librarian> m_librarian;
};

void TestLibrarian::init()
{
    m_course = {};
    const auto board = std::make_shared<Board>(this, [] {});
    m_librarian = std::make_unique<Librarian>(std::make_unique<Numbers>(m_course), board, [](int) {});
}

void TestLibrarian::gathersAWholePage()
{
    const auto first = answerTo({.limit = 10});
    QCOMPARE(numbersOf(*first), range(0, 10));
    QCOMPARE(first->next, "10");
    const auto rest = answerTo({.limit = 50, .after = first->next});
    QCOMPARE(numbersOf(*rest), range(10, 30));
    QCOMPARE(rest->next, "");
    QVERIFY(!m_course.wasPatient);
}

void TestLibrarian::handsOverWhatThereIs()
{
    const auto page = answerTo({.limit = 10, .patience = std::chrono::milliseconds(80)});
    QCOMPARE(numbersOf(*page), range(0, 3));
    QCOMPARE(page->next, "3");
}

void TestLibrarian::letsOthersComeInBetween()
{
    m_course.count = 90;
    m_course.hiddenFrom = 1;
    const Answer<Page> hopeless = ask({.limit = 10});
    const Answer<Page> quick = ask({.limit = 1});
    QVERIFY(QTest::qWaitFor([&] { return quick.isFinished(); }, patience));
    QVERIFY(!hopeless.isFinished());
    QVERIFY(QTest::qWaitFor([&] { return hopeless.isFinished(); }, patience));
    QCOMPARE(numbersOf(*hopeless.result()), range(0, 1));
    QCOMPARE(m_course.calls, 31);
}

void TestLibrarian::endsWhenNobodyWaits()
{
    m_course.count = 3'000'000;
    m_course.hiddenFrom = 0;
    Answer<Page> hopeless = ask({.limit = 10});
    takeBack(hopeless);
    QVERIFY(QTest::qWaitFor([&] { return hopeless.isFinished(); }, patience));
    QVERIFY2(m_course.calls < 3, qPrintable(QString::number(m_course.calls)));
    QCOMPARE(hopeless.resultCount(), 0);
}

void TestLibrarian::stopsAtALargePage()
{
    m_course.bytes = mostPageBytes / 7;
    const auto page = answerTo({.limit = 30});
    QCOMPARE(numbersOf(*page), range(0, 9)); // with the piece that filled it
    QCOMPARE(page->next, "9");
}

void TestLibrarian::beginsAnewWhenTheServerGoes()
{
    m_course.goesAwayAt = 2;
    QCOMPARE(numbersOf(*answerTo({.limit = 10, .after = "5"})), range(5, 15));
    QCOMPARE(m_course.calls, 2 + 1 + 4);
    m_course.goesAwayAt = m_course.calls; // at once: nothing that it could begin with
    QCOMPARE(answerTo({.limit = 10, .after = "5"}).error().code, fault::away.toByteArray());
}

QTEST_GUILESS_MAIN(TestLibrarian)
#include "tst_librarian.moc"
