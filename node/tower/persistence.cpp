#include "node/tower/persistence.h"

#include "node/lines/clacks/clacksline.h"
#include "node/rules/constant.h"
#include "node/tower/tower.h"

#include <QLoggingCategory>
#include <QSet>

namespace clackstower::tower {

namespace {

Q_LOGGING_CATEGORY(persistLog, "clackstower.persist")

using namespace std::chrono_literals;

constexpr auto lookEvery = 10s;
constexpr qsizetype atOnce = 50; ///< of one rule, so that a large archive comes back in a stream and not in a flood
constexpr qsizetype mostHandled = 4096;

const rules::Action* persistOf(const rules::Rule& rule)
{
    const auto action = std::ranges::find(rule.then, rules::Action::Kind::Persist, &rules::Action::kind);
    return action == rule.then.end() ? nullptr : &*action;
}

} // namespace

Persistence::Persistence(Tower& tower)
    : m_tower(tower)
{
    connect(&m_timer, &QTimer::timeout, this, &Persistence::look);
    m_timer.start(lookEvery);
}

void Persistence::look()
{
    if (!m_tower.isOnAir() || !m_tower.clacks() || m_asked > 0)
        return;
    for (const rules::Rule& rule : m_tower.rules().book().rules()) {
        if (const rules::Action* const persist = persistOf(rule); persist && rule.isActive(m_tower.now()))
            ask(rule.id, persist->interval);
    }
}

void Persistence::ask(const QByteArray& rule, base::Duration interval)
{
    ++m_asked;
    const archive::Unseen unseen{
        .rule = rule, .before = m_tower.now() - interval, .limit = atOnce + m_handled.size()};
    m_tower.archive().unseen(unseen).then(
        this, [this, rule, interval](const base::Expected<QList<archive::Record>>& due) {
            --m_asked;
            if (due) // what is wrong with the archive is said by its health
                take(rule, interval, *due);
        });
}

void Persistence::take(const QByteArray& rule, base::Duration interval, const QList<archive::Record>& due)
{
    const base::Instant now = m_tower.now();
    m_handled.removeIf([now, interval](const auto& handled) { return *handled + interval <= now; });
    QList<archive::Record> fresh;
    QSet<QByteArray> wanted;
    for (const archive::Record& record : due) {
        if (fresh.size() >= atOnce || m_handled.contains(record.id()))
            continue;
        if (m_handled.size() >= mostHandled)
            m_handled.clear();
        if (!isStillWanted(rule, record)) {
            ++m_counters.declined;
            m_handled.insert(record.id(), now);
            continue;
        }
        fresh << record;
        wanted << record.bytes;
    }
    const auto clacks = m_tower.clacks();
    if (fresh.isEmpty() || !clacks)
        return;
    QSet<QByteArray> waiting;
    (void)(*clacks)->queue().find([&](const traffic::Queue::Item& item) {
        if (wanted.contains(item.bytes))
            waiting << item.bytes;
        return false; // on, to the last
    });
    for (const archive::Record& record : std::as_const(fresh)) {
        if (!waiting.contains(record.bytes) && !bringBack(rule, interval, record))
            return;
        m_handled.insert(record.id(), now);
        noteSeen(rule, record);
    }
}

/// The rule may have been changed meanwhile, or another one may stand before it.
bool Persistence::isStillWanted(const QByteArray& rule, const archive::Record& record) const
{
    const archive::KeptSighting& first = record.first();
    if (first.line != "clacks") // the values of a state belong to their owners
        return false;
    const traffic::Message message{record.bytes, first.first, first.from, first.via, record.topic, record.origin};
    rules::Subject subject;
    subject.show("clacks", message, m_tower.now());
    subject.knowledge = &m_tower.knowledge();
    const rules::RuleBook& book = m_tower.rules().book();
    const rules::Decision decision = book.decide(subject);
    return decision.verdict.action == traffic::Action::Forward
        && std::ranges::any_of(decision.matched, [&](quint32 place) { return book.rules()[place].id == rule; });
}

bool Persistence::bringBack(const QByteArray& rule, base::Duration interval, const archive::Record& record)
{
    const auto back
        = (*m_tower.clacks())
              ->enqueue(record.bytes,
                  "rule " + rule + " brings it back: nobody has shown it for " + rules::spanText(interval));
    if (back) {
        ++m_counters.broughtBack;
        return true;
    }
    if (back.error().code == "queueFull") {
        ++m_counters.noRoom;
        return false;
    }
    ++m_counters.declined; // it cannot travel on this line, now or later
    qCInfo(persistLog, "%s", back.error().sentence.constData());
    return true;
}

/// In the archive, so that the interval begins anew and a restart does not bring it back twice.
void Persistence::noteSeen(const QByteArray& rule, archive::Record record)
{
    archive::KeptSighting seen{.tower = m_tower.archive().towerName(),
        .line = record.first().line,
        .from = {},
        .via = {},
        .verdict = {},
        .first = std::chrono::floor<std::chrono::milliseconds>(m_tower.now()),
        .last = {}};
    seen.last = seen.first;
    record.sightings = {seen};
    record.persists = true;
    record.persistedBy = rule;
    m_tower.archive().keep(std::move(record));
}

} // namespace clackstower::tower
