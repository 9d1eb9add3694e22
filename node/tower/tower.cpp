#include "node/tower/tower.h"

#include "node/lines/clacks/clacksline.h"
#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/rules/scriptprocess.h"
#include "node/tower/archiving.h"
#include "node/tower/linetable.h"

#include <QLoggingCategory>
#include <QMetaMethod>

namespace clackstower::tower {

namespace {

Q_LOGGING_CATEGORY(towerLog, "clackstower.tower")

using base::fail;

/// Each line has its own sequence of chances; one number in the settings makes all of them repeatable.
std::unique_ptr<base::Random> randomFor(QByteArrayView line, const Settings& settings)
{
    const SettingValue value = settings.value("tower.seed");
    const auto* const chosen = std::get_if<qint64>(&value);
    if (!chosen)
        return std::make_unique<base::SeededRandom>(base::entropySeed());
    quint64 seed = 0xcbf29ce484222325U; // FNV-1a, so that lines differ and a line's seed is the same everywhere
    for (const char c : line.toByteArray() + ':' + QByteArray::number(*chosen))
        seed = (seed ^ quint8(c)) * 0x100000001b3U;
    return std::make_unique<base::SeededRandom>(seed);
}

} // namespace

Tower::Tower(Settings settings, QString dataDir, const base::Clock& clock, Wires wires, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_born(clock.now())
    , m_dataDir(std::move(dataDir))
    , m_wires(std::move(wires))
    , m_settings(std::move(settings))
    , m_archive(archiveSettings(m_settings, m_dataDir), clock)
    , m_rules(m_dataDir, clock, m_effects)
{
    connect(&m_archive, &archive::Archive::kept, this, [this](const QList<archive::Record>& records) {
        for (const archive::Record& record : records)
            saw(archivedSighting(record, m_clock.now()));
    });
    makeLines();
    for (const QByteArray& notice : notices())
        qCWarning(towerLog, "%s", notice.constData());
}

Tower::~Tower() = default;

QList<QByteArrayView> Tower::lineNames()
{
    QList<QByteArrayView> names;
    for (const LineKind& kind : lineKinds())
        names << kind.name;
    return names;
}

bool Tower::isEnabled(QByteArrayView line) const
{
    return m_settings.flag(line.toByteArray() + ".enabled");
}

void Tower::makeLines()
{
    m_lines.resize(lineKinds().size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineKind& kind = lineKinds()[i];
        if (m_lines[i] || !isEnabled(kind.name))
            continue;
        m_lines[i]
            = kind.make({m_settings, m_dataDir, m_clock, m_wires, randomFor(kind.name, m_settings), *this, *this});
        connect(m_lines[i].get(), &lines::Line::stateChanged, this,
            [this, line = m_lines[i].get()] { tellState(*line); });
    }
}

QList<const lines::Line*> Tower::lines() const
{
    QList<const lines::Line*> all;
    for (const auto& line : m_lines) {
        if (line)
            all << line.get();
    }
    return all;
}

base::Expected<lines::Line*> Tower::line(QByteArrayView name) const
{
    for (const auto& line : m_lines) {
        if (line && line->name() == name && isEnabled(name))
            return line.get();
    }
    const QByteArray text = name.toByteArray();
    return fail("lineOff",
        "this tower does not speak " + text + "; switch it on with: settings set " + text + ".enabled true");
}

base::Expected<clacks::ClacksLine*> Tower::clacks() const
{
    return lineAs<clacks::ClacksLine>("clacks");
}

base::Expected<scuttlebutt::ScuttlebuttLine*> Tower::scuttlebutt() const
{
    return lineAs<scuttlebutt::ScuttlebuttLine>("scuttlebutt");
}

void Tower::useScriptHost(const QString& program, const QStringList& words)
{
    m_rules.setScriptRunner(std::make_unique<rules::ScriptProcess>(program, words));
}

void Tower::goOn(
    const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead, const QByteArray& reason)
{
    for (const auto& line : m_lines) {
        if (auto* const clacks = qobject_cast<clacks::ClacksLine*>(line.get()))
            clacks->goOn(errands, instead, reason);
    }
}

base::Expected<void> Tower::goOnAir()
{
    makeLines();
    base::Expected<void>
        outcome; // a tower with every line switched off is silent by choice, and its door stays open
    bool anyListens = false;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        lines::Line* const line = m_lines[i].get();
        if (!line || !isEnabled(line->name()))
            continue;
        lineKinds()[i].reconfigure(*line, m_settings, m_dataDir);
        const auto started = startLine(*line);
        anyListens = anyListens || started;
        if (!started && outcome)
            outcome = started;
    }
    if (anyListens)
        outcome = {};
    m_onAir = outcome.has_value();
    return outcome;
}

base::Expected<void> Tower::startLine(lines::Line& line)
{
    if (line.state() == lines::LineState::Listening)
        return {};
    auto started = line.start();
    if (!started) {
        started.error().sentence = line.name().toByteArray() + ": " + started.error().sentence;
        qCWarning(towerLog, "%s", started.error().sentence.constData());
    }
    return started;
}

void Tower::goOffAir()
{
    m_onAir = false;
    for (const auto& line : m_lines) {
        if (line)
            line->stop();
    }
}

void Tower::flush()
{
    for (const auto& line : m_lines) {
        if (line)
            line->flush();
    }
    m_archive.flush(std::chrono::seconds(1));
    m_rules.flush();
}

base::Expected<void> Tower::changeSetting(const QByteArray& key, const QByteArray& text)
{
    auto changed = m_settings.change(key, text);
    if (changed)
        takeHold(key);
    return changed;
}

base::Expected<void> Tower::resetSetting(const QByteArray& key)
{
    auto changed = m_settings.reset(key);
    if (changed)
        takeHold(key);
    return changed;
}

void Tower::takeHold(const QByteArray& key)
{
    makeLines();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        lines::Line* const line = m_lines[i].get();
        if (!line)
            continue;
        lineKinds()[i].reconfigure(*line, m_settings, m_dataDir);
        if (!isEnabled(line->name()))
            line->stop();
        else if (m_onAir && key == line->name().toByteArray() + ".enabled")
            (void)startLine(*line); // the setting holds all the same; the line's state tells
    }
    m_archive.reconfigure(archiveSettings(m_settings, m_dataDir));
    if (const auto spec = findSetting(key)) {
        const QByteArray value = settingText(shown(**spec, m_settings.value(key)));
        qCInfo(towerLog, "%s is now '%s'", key.constData(), value.constData());
    }
    Q_EMIT settingChanged(key);
}

bool Tower::callWindow(const QByteArray& link)
{
    const bool hasWindow = isSignalConnected(QMetaMethod::fromSignal(&Tower::windowCalled));
    Q_EMIT windowCalled(link);
    return hasWindow;
}

QList<QByteArray> Tower::notices() const
{
    QList<QByteArray> all = m_settings.notices() + m_rules.notices();
    for (const lines::Line* line : lines()) {
        for (const QByteArray& notice : line->notices())
            all << line->name().toByteArray() + ": " + notice;
    }
    for (const QByteArray& sentence : m_archive.health().sentences)
        all << "archive: " + sentence;
    return all;
}

traffic::Judgement Tower::judge(QByteArrayView line, const traffic::Message& message, base::Instant now)
{
    m_effects.setJudging(true);
    traffic::Judgement judgement = m_rules.judge(line, message, &m_effects, now);
    m_effects.setJudging(false);
    m_persistedBy = judgement.persistedBy;
    return judgement;
}

std::vector<rules::Past> Tower::past() const
{
    std::vector<rules::Past> past;
    for (const traffic::Sighting& sighting : m_journal.sightings()) {
        if (sighting.kind != traffic::SightingKind::Received)
            continue;
        past.push_back({sighting.line.toByteArray(),
            {sighting.bytes, sighting.time, sighting.peer, sighting.via, sighting.topic, sighting.origin},
            sighting.verdict});
    }
    return past;
}

void Tower::saw(traffic::Sighting sighting)
{
    using enum traffic::SightingKind;
    m_watchers.tell(sighting);
    if (sighting.kind == Received && sighting.verdict.archived) {
        archive::Record record = recordOf(sighting, m_archive.towerName());
        record.persistedBy = std::exchange(m_persistedBy, {});
        record.persists = !record.persistedBy.isEmpty();
        m_archive.keep(std::move(record));
    }
    if (sighting.kind == Received && !sighting.verdict.stations.isEmpty()) {
        traffic::Sighting tuned = sighting;
        tuned.kind = Tuned;
        tuned.reason.clear();
        m_journal.record(std::move(sighting));
        m_watchers.tell(tuned);
        sighting = std::move(tuned);
    } else if (sighting.kind == Stonewalled) {
        m_rules.sawRemoved(sighting);
    } else if (sighting.kind == Queued && !sighting.peer && sighting.via.isNull()) { // ours, and not judged
        m_journal.record(sighting); // before what it makes a rule or a station say
        rules::Subject subject;
        subject.show(sighting, sighting.time);
        m_rules.hear(subject);
        return;
    }
    m_journal.record(std::move(sighting));
}

void Tower::peerChanged(
    QByteArrayView line, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant now)
{
    if (previous && m_watchers.isEmpty())
        return;
    const PeerChange change{line, now, peer, previous};
    m_watchers.tell(change);
    if (previous)
        return;
    rules::Subject subject; // a tower that is new to us: stations may listen for that
    show(subject, change, now);
    m_rules.hear(subject);
}

void Tower::tellState(const lines::Line& line)
{
    const LineChange change{line.name(), m_clock.now(), line.state(), line.error()};
    const base::Endpoint place = line.listening();
    if (change.state == lines::LineState::Listening)
        qCInfo(towerLog, "%s listens on %s", change.line.data(), place.toText().constData());
    else
        qCInfo(towerLog, "%s is %s", change.line.data(), lines::stateName(change.state).data());
    m_watchers.tell(change);
}

} // namespace clackstower::tower
