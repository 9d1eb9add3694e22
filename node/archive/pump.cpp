#include "node/archive/pump.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

using namespace std::chrono_literals;
using Standing = ServerBoard::Standing;

/// How long records may wait for others to share their transaction.
constexpr auto gathering = 100ms;

/// How often the server is asked whether it is still there, while there is nothing to bring.
constexpr auto idle = 5s;

/// How soon a server that is away is called again: sooner at first.
constexpr std::chrono::milliseconds firstPause = 1s;
constexpr std::chrono::milliseconds longestPause = 15s;

constexpr qint64 removedAtOnce = 1000;

} // namespace

Pump::Pump(const QString& file, const QByteArray& tower, Tools tools)
    : m_tools(std::move(tools))
    , m_outbox(file)
    , m_writer(tower)
    , m_pause(firstPause)
    , m_replaced(m_tools.board->replaced)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Pump::turn);
    redirect();
}

Pump::~Pump() = default;

void Pump::redirect()
{
    m_writer.close();
    m_goal = m_tools.server->goal();
    m_pause = firstPause;
    m_next.start(0);
}

void Pump::expect()
{
    if (!m_writer.isOpen())
        return countWaiting();
    if (m_next.remainingTimeAsDuration() > gathering)
        m_next.start(gathering);
}

void Pump::turn()
{
    if (!m_goal.url || m_tools.board->isClosing())
        return;
    if (const int replaced = m_tools.board->replaced; std::exchange(m_replaced, replaced) != replaced)
        m_outbox.close();
    if (!m_writer.isOpen() && !connectServer())
        return;
    const auto more = copyBatch();
    if (more)
        m_next.start(*more ? 0ms : std::chrono::milliseconds(idle));
    else if (more.error().code == fault::away)
        lose(more.error());
    else
        m_next.start(firstPause); // the file's own trouble, which its writer mends
}

bool Pump::connectServer()
{
    const auto identity = m_writer.open(*m_goal.url);
    if (!identity) {
        lose(identity.error());
        return false;
    }
    if (const auto followed = m_outbox.follow(*identity); !followed) {
        m_writer.close();
        m_next.start(firstPause);
        return false;
    }
    m_pause = firstPause;
    m_tools.server->report(m_goal.version, Standing::Connected);
    return true;
}

/// True: there may be more.
base::Expected<bool> Pump::copyBatch()
{
    const auto batch = m_outbox.next();
    if (!batch)
        return std::unexpected(batch.error());
    if (batch->records.empty()) {
        countWaiting();
        const auto there = m_writer.check();
        return there ? base::Expected<bool>(false) : std::unexpected(there.error());
    }
    if (const auto written = write(batch->records); !written)
        return std::unexpected(written.error());
    const auto settled = m_outbox.settle(*batch);
    countWaiting();
    return settled ? base::Expected<bool>(true) : std::unexpected(settled.error());
}

base::Expected<void> Pump::write(const std::vector<Record>& records)
{
    auto written = m_writer.write(records);
    if (written)
        return {};
    if (written.error().code != fault::rejected)
        return std::unexpected(written.error());
    // One of them can never be written; the others shall not wait for it.
    for (const Record& record : records) {
        written = m_writer.write(std::span(&record, 1));
        if (!written && written.error().code != fault::rejected)
            return std::unexpected(written.error());
        if (!written) {
            ++m_tools.board->aside;
            m_tools.board->addNotice("the archive's server could not take message " + record.id().toHex()
                + ", which is in the local file only");
        }
    }
    return {};
}

void Pump::lose(const base::Error& error)
{
    m_writer.close();
    countWaiting();
    m_tools.server->report(m_goal.version, Standing::Away, error.sentence);
    m_next.start(m_pause);
    m_pause = std::min(2 * m_pause, longestPause);
}

void Pump::countWaiting()
{
    m_tools.server->countWaiting([this]() -> std::optional<qint64> {
        const auto waiting = m_outbox.waiting();
        return waiting ? std::optional(*waiting) : std::nullopt;
    });
}

void Pump::removeBefore(base::Instant before, const Asked<qint64>& asked)
{
    stepRemoval(before, asked, 0);
}

void Pump::stepRemoval(base::Instant before, const Asked<qint64>& asked, qint64 removed)
{
    if (asked->isCanceled() || !m_goal.url)
        return answer<qint64>(asked, removed);
    if (!m_writer.isOpen() && !connectServer()) {
        return answer<qint64>(asked,
            base::fail(fault::away.toByteArray(),
                "the archive's server is away, so nothing was removed: " + m_tools.server->state().reason));
    }
    const auto step = m_writer.removeBefore(before, removedAtOnce);
    if (!step) {
        if (step.error().code == fault::away)
            lose(step.error());
        return answer<qint64>(asked, std::unexpected(step.error()));
    }
    removed += step->messages;
    if (step->sightings < removedAtOnce)
        return answer<qint64>(asked, removed);
    const auto goOn = [this, before, asked, removed] { stepRemoval(before, asked, removed); };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection); // what is new comes in between
}

} // namespace clackstower::archive
