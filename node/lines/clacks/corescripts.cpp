#include "node/lines/clacks/core.h"

namespace clackstower::clacks {

using traffic::SightingKind;

namespace {

qint64 costOf(qsizetype bytes)
{
    return bytes + traffic::Queue::overhead;
}

} // namespace

void Core::goOn(const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead,
    const QByteArray& reason, base::Instant now)
{
    assertDrained();
    std::vector<Entry> held;
    for (const quint64 errand : errands) {
        if (const auto entry = m_errands.constFind(errand); entry != m_errands.constEnd()) {
            held.push_back(*entry);
            m_errands.erase(entry);
        }
    }
    if (held.empty()) // dropped by the user meanwhile
        return;
    QByteArray why = reason;
    if (instead) {
        const base::Expected<void> replaced = replace(held, *instead, reason, now);
        if (replaced)
            return unstick(now);
        why = "what a script made cannot go on: " + replaced.error().sentence + "; the message goes on as it came";
    }
    for (const Entry& entry : held) {
        const traffic::Message message = m_queue.message(entry);
        m_queue.putBack(entry);
        tellQueued(message, why, false, now);
    }
    unstick(now);
}

/// All of them or, on a failure, none.
base::Expected<void> Core::replace(
    const std::vector<Entry>& held, const QList<QByteArray>& instead, const QByteArray& reason, base::Instant now)
{
    qint64 wanted = 0;
    std::vector<traffic::Message> made;
    const traffic::Message last = m_queue.message(held.back());
    for (const QByteArray& each : instead) {
        auto fit = fitToTravel(each);
        if (!fit)
            return std::unexpected(fit.error());
        wanted += costOf(fit->size());
        made.push_back({std::move(*fit), now, last.from, last.via});
    }
    qint64 freed = 0;
    for (const Entry& entry : held)
        freed += costOf(entry.bytes.size());
    // What is held gives its room up in the same moment, so only what goes beyond it must be admitted.
    if (wanted > freed
        && m_queue.admits(wanted - freed - costOf(0), last.via) != traffic::Queue::Admission::Granted)
        return base::fail("queueFull", "the queue has no room for it");
    for (const Entry& entry : held)
        m_queue.settle(entry);
    for (const traffic::Message& message : made) {
        m_queue.push(message);
        tellQueued(message, reason, true, now);
    }
    return {};
}

void Core::tellQueued(
    const traffic::Message& message, const QByteArray& reason, bool transformed, base::Instant now)
{
    ++m_counters.queued;
    traffic::Verdict verdict;
    verdict.transformed = transformed;
    m_witness.saw({.kind = SightingKind::Queued,
        .line = lineName,
        .time = now,
        .bytes = message.bytes,
        .peer = message.from,
        .via = message.via,
        .reason = reason,
        .latency = {},
        .verdict = verdict});
}

} // namespace clackstower::clacks
