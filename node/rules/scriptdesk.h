#pragma once

#include "node/rules/effects.h"
#include "node/rules/rule.h"
#include "node/rules/scriptcall.h"

#include <QHash>

#include <map>

namespace clackstower::rules {

/// What went wrong with the scripts of one rule.
struct ScriptFailures
{
    quint64 count = 0;
    base::Instant last;
    QByteArray sentence; ///< of the last one

    bool operator==(const ScriptFailures&) const = default;
};

/// The errands that messages run to scripts. A message waits with its line, where it counts and from where a
/// restart brings it back; this desk knows what it waits for, and tells the line what goes on in its place.
/// Whatever fails, the message goes on as it came.
class ScriptDesk
{
public:
    struct Limits
    {
        size_t errands = 4096; ///< under way and waiting to be joined, all told
        qsizetype bytes = 16 * 1024 * 1024;
        size_t joining = 2048; ///< waiting to be joined
        size_t group = ScriptLimits::parts;
        qsizetype groupBytes = 256 * 1024L;
        base::Duration patience = std::chrono::hours(1); ///< for the rest of what is to be joined
        int strikes = 3;                                 ///< after so many ended processes a script rests
        base::Duration rest = std::chrono::minutes(1);
    };

    struct Counters
    {
        quint64 ran = 0;       ///< calls that were answered
        quint64 changed = 0;   ///< messages that were replaced
        quint64 failed = 0;    ///< messages that went on as they came, because something failed
        quint64 overflow = 0;  ///< messages for which there was no room
        quint64 joined = 0;    ///< messages that are in a whole now
        quint64 ungrouped = 0; ///< messages that went on because the rest did not come, or too much came
        quint64 ended = 0;     ///< processes that a script ended
    };

    ScriptDesk(const base::Clock& clock, Effects& effects)
        : m_clock(clock)
        , m_effects(effects)
    {
    }

    ScriptDesk(const base::Clock& clock, Effects& effects, const Limits& limits)
        : m_limits(limits)
        , m_clock(clock)
        , m_effects(effects)
    {
    }

    /// Without one, every script fails.
    void setRunner(std::unique_ptr<ScriptRunner> runner) { m_runner = std::move(runner); }

    ScriptRunner* runner() const { return m_runner.get(); }

    /// Prepares an errand for a message that a line may hold; a failure tells why it cannot be run.
    base::Expected<quint64> draft(QByteArrayView line, const Rule& rule, const Action& action, const Script& script,
        const traffic::Message& message);

    /// The line holds the message of the errand that was drafted last.
    void start(quint64 errand);

    /// Lets go of what has waited too long to be joined, and of what is wanted no more.
    void tick(const std::function<bool(const QByteArray& rule)>& isActive);

    const Counters& counters() const { return m_counters; }
    const ScriptFailures* failuresOf(const QByteArray& rule) const;
    size_t waiting() const { return m_errands.size(); } ///< messages, with those that wait to be joined
    size_t joining() const { return m_joining; }

private:
    struct Errand
    {
        QByteArray line;
        QByteArray rule;
        Action::Kind kind = Action::Kind::Transform;
        Script script;
        QByteArray bytes;
        QByteArray about;
    };

    /// What waits to be joined: rule and key.
    using GroupKey = std::pair<QByteArray, QByteArray>;

    struct Group
    {
        QList<quint64> errands;
        qsizetype bytes = 0;
        base::Instant since;
    };

    void run(ScriptCall::Kind kind, const QList<quint64>& errands,
        std::function<void(const Errand&, const ScriptResult&)> done);
    void came(quint64 id, const Errand& errand, const ScriptResult& result);
    void keyCame(quint64 id, const Errand& errand, const ScriptResult& result);
    void tryJoin(const GroupKey& key);
    void joinCame(
        const GroupKey& key, const QList<quint64>& parts, const Errand& errand, const ScriptResult& result);
    void release(const GroupKey& key, const QByteArray& reason);
    void goOn(
        const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead, const QByteArray& reason);
    void fail(const QByteArray& rule, const QByteArray& script, const ScriptResult& result);
    bool isResting(const QByteArray& script) const;

    const Limits m_limits{};
    const base::Clock& m_clock;
    Effects& m_effects;
    std::unique_ptr<ScriptRunner> m_runner;
    Counters m_counters;
    quint64 m_lastErrand = 0;
    std::optional<Errand> m_drafted;
    std::map<quint64, Errand> m_errands;
    qsizetype m_bytes = 0;
    std::map<GroupKey, Group> m_groups;
    size_t m_joining = 0;
    QHash<QByteArray, ScriptFailures> m_failures; ///< by the id of the rule

    struct Strikes
    {
        int count = 0;
        base::Instant last;
    };

    QHash<QByteArray, Strikes> m_strikes; ///< by the name of the script
};

/// What a script is told beside the message: line, id, from, via and time, as a JSON object.
QByteArray aboutOf(QByteArrayView line, const traffic::Message& message);

/// What is wrong with JSON that a script made, as a sentence; empty: it can travel.
QByteArray faultOfMade(const QList<QByteArray>& made);

} // namespace clackstower::rules
