#include "node/lab/clackshost.h"

namespace clackstower::lab {

void ClacksHost::audit()
{
    const clacks::Config& config = m_core.config();
    const traffic::Queue& queue = m_core.queue();
    const auto must = [this](bool holds, const char* bound) {
        if (!holds)
            m_run.findings.add(m_setup.config.self.toText() + ": " + bound);
    };
    qint64 waiting = 0;
    for (const traffic::Queue::Item* item : queue.items())
        waiting += item->bytes.size();
    must(waiting == queue.bytes(), "the queue's bytes do not add up");
    must(queue.cost() <= queue.maxBytes(), "the queue is over its bound");
    must(m_core.custody().bytes() <= config.custodyBytes, "copies in custody are over their bound");
    must(m_core.setAside().bytes() <= config.setAsideBytes, "messages set aside are over their bound");
    must(m_core.underWay() <= config.underWay + config.feelersUnderWay, "more requests are under way than may be");
    const peers::AddressBook& book = m_core.roster().book();
    qsizetype typed = 0;
    if (book.count() > m_setup.limits.peers) {
        for (const peers::Peer& peer : book.all())
            typed += peer.typed;
        must(book.count() <= m_setup.limits.peers + typed, "the address book is over its bound");
    }
    qint64 cost = 0;
    for (const auto& [ticket, message] : queue.snapshot()) {
        cost += message.bytes.size() + traffic::Queue::overhead;
        if (!m_isGone)
            m_run.ledger.countHolder(message.bytes);
    }
    must(cost <= queue.cost(), "the queue's accounts are short");
    if (m_setup.config.manners.setAside) {
        // Set aside, a message is out of the queue but still in its accounts.
        for (const clacks::SetAside::Item& item : m_core.setAside().items()) {
            if (!m_isGone)
                m_run.ledger.countHolder(item.message.bytes);
        }
    }
    if (!m_isGone) {
        for (const Archived& kept : m_archive)
            m_run.ledger.countHolder(kept.bytes);
    }
    // What a store would have written: without one the list only grows.
    m_core.roster().book().takeChanges();
}

void ClacksHost::archive(const QByteArray& bytes, base::Instant now)
{
    const quint64 digest = digestOf(bytes);
    const auto place = m_archiveOf.constFind(digest);
    if (place != m_archiveOf.constEnd()) {
        m_archive[*place].lastSeen = now;
        return;
    }
    if (m_archive.empty())
        m_republishAt = now + m_setup.archives;
    m_archiveOf.insert(digest, quint32(m_archive.size()));
    m_archive.push_back({bytes, now});
}

void ClacksHost::republish(base::Instant now)
{
    m_republishAt = base::Instant::max();
    for (Archived& kept : m_archive) {
        if (kept.lastSeen + m_setup.archives <= now) {
            kept.lastSeen = now;
            (void)m_core.enqueue(kept.bytes, now);
            drain();
        }
        m_republishAt = std::min(m_republishAt, kept.lastSeen + m_setup.archives);
    }
}

} // namespace clackstower::lab
