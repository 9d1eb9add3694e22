#include "node/rules/ruledesk.h"

#include "node/rules/crawl.h"

namespace clackstower::rules {

namespace {

constexpr auto lookEvery = std::chrono::seconds(10);
constexpr auto writeAfter = std::chrono::seconds(1);

/// Whether another message can go on in the place of one.
bool canReplace(QByteArrayView line)
{
    return line == "clacks";
}

} // namespace

RuleDesk::RuleDesk(const QString& dataDir, const base::Clock& clock, Effects& effects, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_effects(effects)
    , m_store(dataDir)
    , m_removals(dataDir + QStringLiteral("/removals"))
    , m_scripts(clock, effects)
{
    RuleStore::Loaded loaded = m_store.load();
    m_book = std::move(loaded.book);
    for (const QByteArray& notice : {loaded.notice, m_removals.load()}) {
        if (!notice.isEmpty())
            m_notices << notice;
    }
    m_writing.setSingleShot(true);
    connect(&m_writing, &QTimer::timeout, this, [this] { m_removals.write(); });
    connect(&m_looking, &QTimer::timeout, this, [this] {
        m_scripts.tick([this](const QByteArray& id) {
            const Rule* const rule = m_book.find(id);
            return rule && rule->isActive(m_clock.now());
        });
    });
    m_looking.start(lookEvery);
}

RuleDesk::~RuleDesk() = default;

traffic::Judgement RuleDesk::judge(
    QByteArrayView line, const traffic::Message& message, const Knowledge* knowledge, base::Instant now)
{
    Subject subject;
    subject.show(line, message, now);
    subject.knowledge = knowledge;
    Decision decision = m_book.decide(subject);
    traffic::Judgement judgement;
    judgement.verdict = std::move(decision.verdict);
    subject.verdict = &judgement.verdict;
    for (const quint32 station : decision.tuned)
        hear(station, subject);
    carryOut(decision, judgement, line, message, now);
    return judgement;
}

void RuleDesk::carryOut(const Decision& decision, traffic::Judgement& judgement, QByteArrayView line,
    const traffic::Message& message, base::Instant now)
{
    bool isDecided = false;
    const Rule* scripted = nullptr;
    for (const quint32 place : decision.matched) {
        m_book.countHit(place, now);
        const Rule& rule = m_book.rules()[place];
        const Action* const decisive = rule.decision();
        for (const Action& action : rule.then) {
            if (!decides(action.kind) || !isDecided)
                carryOut(rule, action, judgement, line, message, now);
        }
        if (!isDecided && decisive && needsScript(decisive->kind))
            scripted = &rule;
        isDecided = isDecided || decisive;
    }
    if (scripted)
        sendToScript(*scripted, judgement, line, message);
}

void RuleDesk::carryOut(const Rule& rule, const Action& action, traffic::Judgement& judgement, QByteArrayView line,
    const traffic::Message& message, base::Instant now)
{
    switch (action.kind) {
    case Action::Kind::Forward:
    case Action::Kind::Stonewall:
    case Action::Kind::Refuse:
    case Action::Kind::Tune:
    case Action::Kind::Archive: // the verdict says it
    case Action::Kind::Transform:
    case Action::Kind::Split:
    case Action::Kind::Join: break; // last, when all others have had their say
    case Action::Kind::Persist: judgement.persistedBy = rule.id; break;
    case Action::Kind::Note: note(judgement, action.name); break;
    case Action::Kind::Notify: m_effects.notify(line, rule.name, message); break;
    case Action::Kind::IgnoreSender: ignoreSender(rule, action, line, message, now); break;
    case Action::Kind::Crawl: crawl(judgement, line, message); break;
    }
}

void RuleDesk::sendToScript(
    const Rule& rule, traffic::Judgement& judgement, QByteArrayView line, const traffic::Message& message)
{
    const Action& action = *rule.decision();
    if (!canReplace(line))
        return note(
            judgement, "script " + action.name + " is not asked: the values of a state belong to their owners");
    traffic::Message input = message;
    input.bytes = judgement.instead ? judgement.instead->first() : message.bytes;
    const Script* const script = m_book.findScript(action.name);
    const auto errand = script
        ? m_scripts.draft(line, rule, action, *script, input)
        : base::fail("script", "script " + action.name + " is gone; the message goes on as it came");
    if (errand)
        judgement.errand = *errand;
    else
        note(judgement, errand.error().sentence);
}

void RuleDesk::note(traffic::Judgement& judgement, const QByteArray& sentence) const
{
    judgement.note += (judgement.note.isEmpty() ? "" : "; ") + sentence;
}

void RuleDesk::ignoreSender(
    const Rule& rule, const Action& action, QByteArrayView line, const traffic::Message& message, base::Instant now)
{
    if (!message.from)
        return;
    std::deque<base::Instant>& times = m_ignored[rule.id];
    while (!times.empty() && times.front() + std::chrono::hours(1) <= now)
        times.pop_front();
    if (qsizetype(times.size()) >= action.perHour)
        return;
    times.push_back(now);
    m_effects.ignoreSender(line.toByteArray(), *message.from, message.via);
}

void RuleDesk::crawl(traffic::Judgement& judgement, QByteArrayView line, const traffic::Message& message)
{
    if (!canReplace(line)) // the values of a state belong to their owners
        return;
    const auto crawl = collect(message.bytes, m_effects.towersToTell(line));
    if (!crawl)
        return;
    m_effects.learn(line.toByteArray(), crawl->named, message);
    if (!crawl->bytes.isEmpty() && !judgement.instead) {
        judgement.instead = {crawl->bytes};
        judgement.verdict.transformed = true;
    }
}

void RuleDesk::hear(const Subject& subject)
{
    for (size_t i = 0; i < m_book.stations().size(); ++i) {
        const Station& station = m_book.stations()[i];
        if (station.when && station.when->matches(subject))
            hear(i, subject);
    }
}

void RuleDesk::hear(size_t station, const Subject& subject)
{
    const Station& tuned = m_book.stations()[station];
    const Heard heard{.time = subject.now,
        .line = subject.line,
        .event = subject.event,
        .bytes = subject.bytes.toByteArray(),
        .from = subject.from ? std::optional(*subject.from) : std::nullopt,
        .via = subject.via ? *subject.via : base::Address()};
    m_logs[tuned.name].hear(heard);
    if (tuned.notify && !tuned.muted)
        m_effects.notify(subject.line, tuned.name, {heard.bytes, heard.time, heard.from, heard.via});
}

void RuleDesk::sawRemoved(const traffic::Sighting& sighting)
{
    const std::optional<traffic::RuleRef>& rule = sighting.verdict.rule;
    m_removals.add({sighting.id(), sighting.time, rule ? rule->id : QByteArray(), rule ? rule->version : 0});
    if (!m_writing.isActive())
        m_writing.start(writeAfter);
}

base::Expected<void> RuleDesk::edit(const RuleBook& after, const QByteArray& what)
{
    if (auto saved = m_store.save(m_book, after, {m_clock.now(), what}); !saved)
        return saved;
    m_book = after;
    Q_EMIT bookChanged();
    return {};
}

base::Expected<void> RuleDesk::resetHits(const QByteArray& rule)
{
    RuleBook after = m_book;
    if (auto reset = after.resetHits(rule); !reset)
        return reset;
    if (auto saved = m_store.saveCounters(after); !saved)
        return saved;
    m_book = std::move(after);
    Q_EMIT bookChanged();
    return {};
}

base::Expected<Change> RuleDesk::undo()
{
    auto undone = m_store.undo(m_book);
    if (!undone)
        return std::unexpected(undone.error());
    m_book = std::move(undone->first);
    Q_EMIT bookChanged();
    return undone->second;
}

const StationLog* RuleDesk::log(const QByteArray& station) const
{
    const auto log = m_logs.constFind(station);
    return log == m_logs.constEnd() ? nullptr : &*log;
}

void RuleDesk::markRead(const QByteArray& station)
{
    if (const auto log = m_logs.find(station); log != m_logs.end())
        log->markRead();
}

void RuleDesk::moveLog(const QByteArray& from, const QByteArray& to)
{
    if (m_logs.contains(from))
        m_logs.insert(to, m_logs.take(from));
}

void RuleDesk::flush()
{
    m_writing.stop();
    if (m_removals.needsWriting())
        m_removals.finish();
    const bool hasCounted
        = std::ranges::any_of(m_book.rules(), [](const Rule& rule) { return rule.lastHit.has_value(); });
    if (hasCounted)
        (void)m_store.saveCounters(m_book); // a disk that refuses costs the figures of this run
}

} // namespace clackstower::rules
