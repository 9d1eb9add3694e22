#pragma once

#include "node/archive/archive.h"
#include "node/base/instant.h"
#include "node/rules/ruledesk.h"
#include "node/rules/timemachine.h"
#include "node/tower/persistence.h"
#include "node/tower/ruleeffects.h"
#include "node/tower/settings.h"
#include "node/tower/watch.h"
#include "node/tower/wires.h"
#include "node/traffic/journal.h"
#include "node/traffic/judge.h"
#include "node/traffic/witness.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace clackstower::clacks {
class ClacksLine;
}

namespace clackstower::scuttlebutt {
class ScuttlebuttLine;
}

namespace clackstower::tower {

/// Our tower: owns the lines, the journal and the settings, and is the one door for the layers above. It decides
/// what becomes of every message, and sees what does. Lives on one thread, with everything that it owns.
class Tower final : public QObject, public traffic::Judge, public traffic::Witness
{
    Q_OBJECT

public:
    /// The clock must outlive the tower.
    Tower(
        Settings settings, QString dataDir, const base::Clock& clock, Wires wires = {}, QObject* parent = nullptr);
    ~Tower() override;

    /// Every line that this program speaks, enabled or not.
    static QList<QByteArrayView> lineNames();

    /// Starts every enabled line that does not listen yet. Fails when none of them could.
    base::Expected<void> goOnAir();

    /// Closes every listener and every sender. What waits in a queue stays there.
    void goOffAir();
    bool isOnAir() const { return m_onAir; }

    /// Hands everything that must outlive the process to the disk, and waits for it.
    void flush();

    base::Instant now() const { return m_clock.now(); }

    base::Duration uptime() const { return now() - m_born; }

    const QString& dataDir() const { return m_dataDir; }

    /// The lines that are, or have been, enabled in this run.
    QList<const lines::Line*> lines() const;

    /// The line of that name, or a sentence that tells how to enable it.
    base::Expected<lines::Line*> line(QByteArrayView name) const;
    base::Expected<clacks::ClacksLine*> clacks() const;
    base::Expected<scuttlebutt::ScuttlebuttLine*> scuttlebutt() const;

    /// Scripts run in a process of their own: this program, called with these words. Without one they fail.
    void useScriptHost(const QString& program, const QStringList& words);

    const Settings& settings() const { return m_settings; }

    base::Expected<void> changeSetting(const QByteArray& key, const QByteArray& text);
    base::Expected<void> resetSetting(const QByteArray& key);

    /// Threads for work that must not hold up the tower; whoever uses them brings the answer home himself.
    QThreadPool& workers() { return m_workers; }

    /// False: there is no window.
    bool callWindow(const QByteArray& link);

    const traffic::Journal& journal() const { return m_journal; }

    Watchers& watchers() { return m_watchers; }

    const Watchers& watchers() const { return m_watchers; }

    archive::Archive& archive() { return m_archive; }
    rules::RuleDesk& rules() { return m_rules; }

    const rules::RuleDesk& rules() const { return m_rules; }

    Persistence& persistence() { return m_persistence; }

    const Persistence& persistence() const { return m_persistence; }

    /// What filters may ask beyond a message.
    const rules::Knowledge& knowledge() const { return m_effects; }

    /// The messages that the journal still knows to have come, oldest first, with what was decided for them.
    std::vector<rules::Past> past() const;

    /// What is wrong or was repaired, as sentences.
    QList<QByteArray> notices() const;

    traffic::Judgement judge(QByteArrayView line, const traffic::Message& message, base::Instant now) override;
    /// What came of errands to scripts. Off or on, the line still holds what it held.
    void goOn(
        const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead, const QByteArray& reason);

    void lineHolds(quint64 errand) override { m_rules.lineHolds(errand); }
    void saw(traffic::Sighting sighting) override;
    void peerChanged(QByteArrayView line, const peers::Peer& peer, std::optional<peers::PeerStatus> previous,
        base::Instant now) override;

Q_SIGNALS:
    /// Somebody wants to see the window that belongs to this tower, with the link that he followed, if any.
    void windowCalled(const QByteArray& link);

    /// Follows a changed setting, after it has taken hold here.
    void settingChanged(const QByteArray& key);

    /// A rule or a station wants the user to know.
    void notified(const QByteArray& who, const clackstower::traffic::Message& message);

private:
    template <typename Kind>
    base::Expected<Kind*> lineAs(QByteArrayView name) const
    {
        const base::Expected<lines::Line*> found = line(name);
        if (!found)
            return std::unexpected(found.error());
        return static_cast<Kind*>(*found);
    }

    bool isEnabled(QByteArrayView line) const;
    void takeHold(const QByteArray& key);
    void makeLines();
    void tellState(const lines::Line& line);
    base::Expected<void> startLine(lines::Line& line);

    const base::Clock& m_clock;
    const base::Instant m_born;
    const QString m_dataDir;
    const Wires m_wires;
    Settings m_settings;
    traffic::Journal m_journal;
    Watchers m_watchers;
    archive::Archive m_archive;
    QThreadPool m_workers;
    RuleEffects m_effects{*this};
    rules::RuleDesk m_rules;
    Persistence m_persistence{*this};
    QByteArray m_persistedBy; ///< the rule that persists the message which was judged last, until it is seen
    bool m_onAir = false;

    /// In the order of lineKinds(), null as long as it was never enabled. Last, so that they go first: a line tells
    /// us things until it ends.
    std::vector<std::unique_ptr<lines::Line>> m_lines;
};

} // namespace clackstower::tower
