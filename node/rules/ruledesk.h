#pragma once

#include "node/rules/effects.h"
#include "node/rules/removals.h"
#include "node/rules/rulestore.h"
#include "node/rules/scriptdesk.h"
#include "node/rules/stationlog.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace clackstower::rules {

/// The rule book at work: asks it about every message, carries out what it says, counts, keeps what the stations
/// hear, and keeps every change of the book so that it can be undone.
class RuleDesk final : public QObject
{
    Q_OBJECT

public:
    /// The clock and the effects must outlive it.
    RuleDesk(const QString& dataDir, const base::Clock& clock, Effects& effects, QObject* parent = nullptr);
    ~RuleDesk() override;

    const RuleBook& book() const { return m_book; }

    traffic::Judgement judge(
        QByteArrayView line, const traffic::Message& message, const Knowledge* knowledge, base::Instant now);

    /// The line holds the message of the errand that the last judgement named.
    void lineHolds(quint64 errand) { m_scripts.start(errand); }

    /// Without one, no script is run.
    void setScriptRunner(std::unique_ptr<ScriptRunner> runner) { m_scripts.setRunner(std::move(runner)); }

    const ScriptDesk& scripts() const { return m_scripts; }

    /// News that nobody judges may still be heard by a station: our own messages, and towers.
    void hear(const Subject& subject);

    /// Takes note of what was stonewalled, in the ledger.
    void sawRemoved(const traffic::Sighting& sighting);

    /// Replaces the book by a changed one and keeps the way back.
    base::Expected<void> edit(const RuleBook& after, const QByteArray& what);

    /// Counts the rule's hits from zero. What the rule says stays, so there is no way back to keep.
    base::Expected<void> resetHits(const QByteArray& rule);

    /// Takes the last change back and tells what it was.
    base::Expected<Change> undo();

    const std::vector<Change>& changes() const { return m_store.changes(); }

    /// Null: it has heard nothing yet.
    const StationLog* log(const QByteArray& station) const;
    void markRead(const QByteArray& station);

    /// A station that has another name now keeps what it has heard.
    void moveLog(const QByteArray& from, const QByteArray& to);

    const Removals& removals() const { return m_removals; }

    /// What was wrong with a file, or goes wrong now.
    QList<QByteArray> notices() const { return m_notices; }

    void flush();

Q_SIGNALS:
    void bookChanged();

private:
    void carryOut(const Decision& decision, traffic::Judgement& judgement, QByteArrayView line,
        const traffic::Message& message, base::Instant now);
    void carryOut(const Rule& rule, const Action& action, traffic::Judgement& judgement, QByteArrayView line,
        const traffic::Message& message, base::Instant now);
    void ignoreSender(const Rule& rule, const Action& action, QByteArrayView line, const traffic::Message& message,
        base::Instant now);
    void sendToScript(
        const Rule& rule, traffic::Judgement& judgement, QByteArrayView line, const traffic::Message& message);
    void crawl(traffic::Judgement& judgement, QByteArrayView line, const traffic::Message& message);
    void hear(size_t station, const Subject& subject);
    void note(traffic::Judgement& judgement, const QByteArray& sentence) const;

    const base::Clock& m_clock;
    Effects& m_effects;
    RuleStore m_store;
    RuleBook m_book;
    Removals m_removals;
    QHash<QByteArray, StationLog> m_logs;                   ///< by the name of the station
    QHash<QByteArray, std::deque<base::Instant>> m_ignored; ///< when each rule has had towers ignored, by its id
    QList<QByteArray> m_notices;
    QTimer m_writing;
    QTimer m_looking; ///< at what waits to be joined
    ScriptDesk m_scripts;
};

} // namespace clackstower::rules
