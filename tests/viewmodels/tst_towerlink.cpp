#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/directlink.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

constexpr QByteArrayView greeting = "\"hello\"";

} // namespace

/// What comes through the door to the tower.
class TestTowerLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_tower = std::make_unique<tower::Tower>(tower::Settings(), m_folder->path(), m_clock);
        m_link = std::make_unique<DirectLink>(*m_tower);
    }

    void cleanup()
    {
        m_link.reset();
        m_tower.reset();
    }

    void anAnswerComesBack();
    void anAnswerForNobodyIsDropped();
    void whatHappensComesInBatches();
    void aWindowThatDoesNotReadMissesAndKnows();
    void thePastAndThePresentMeet();

private:
    void enqueue(int count)
    {
        const auto clacks = m_tower->clacks();
        QVERIFY(clacks);
        for (int i = 0; i < count; ++i)
            QVERIFY((*clacks)->enqueue(greeting.toByteArray()));
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tower::Tower> m_tower;
    std::unique_ptr<DirectLink> m_link;
};

void TestTowerLink::anAnswerComesBack()
{
    QString folder;
    m_link->ask(
        this, [](tower::Tower& tower) { return tower.dataDir(); }, [&](const QString& answer) { folder = answer; });
    QTRY_COMPARE(folder, m_folder->path());
}

void TestTowerLink::anAnswerForNobodyIsDropped()
{
    bool asked = false;
    bool told = false;
    {
        QObject shortLived;
        m_link->ask(&shortLived, [&](tower::Tower&) { asked = true; }, [&] { told = true; });
    }
    QTRY_VERIFY(asked);
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void TestTowerLink::whatHappensComesInBatches()
{
    std::vector<Batch> batches;
    connect(m_link.get(), &TowerLink::batch, this, [&](const Batch& batch) { batches.push_back(batch); });
    enqueue(100);
    QTRY_COMPARE(batches.size(), 1U);
    QCOMPARE(batches.front().events.size(), 100U);
    QCOMPARE(batches.front().missed, 0U);
    enqueue(1);
    QTRY_COMPARE(batches.size(), 2U); // it goes on
}

void TestTowerLink::aWindowThatDoesNotReadMissesAndKnows()
{
    quint64 seen = 0;
    quint64 missed = 0;
    connect(m_link.get(), &TowerLink::batch, this, [&](const Batch& batch) {
        seen += batch.events.size();
        missed += batch.missed;
    });
    constexpr int many = 20000; // more than fit in the box at once
    enqueue(many);
    QTRY_COMPARE(seen + missed, quint64(many));
    QVERIFY(missed > 0);
}

void TestTowerLink::thePastAndThePresentMeet()
{
    enqueue(50);
    quint64 seen = 0;
    const auto count = [&](const Batch& batch) { seen += batch.events.size(); };
    m_link->recall(this, [&](const Batch& past) {
        count(past);
        connect(m_link.get(), &TowerLink::batch, this, count);
    });
    enqueue(50); // some of these are in the journal and under way at once
    QTRY_COMPARE(seen, 100U);
    enqueue(7);
    QTRY_COMPARE(seen, 107U);
}

QTEST_GUILESS_MAIN(TestTowerLink)
#include "tst_towerlink.moc"
