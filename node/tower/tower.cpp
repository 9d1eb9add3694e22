#include "node/tower/tower.h"

#include "node/tower/clackssettings.h"

#include <QLoggingCategory>

namespace clackstower::tower {

namespace {

Q_LOGGING_CATEGORY(towerLog, "clackstower.tower")

using base::fail;

constexpr QByteArrayView clacksName = "clacks";

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

Tower::Tower(Settings settings, QString dataDir, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_born(clock.now())
    , m_dataDir(std::move(dataDir))
    , m_settings(std::move(settings))
{
    makeLines();
    for (const QByteArray& notice : notices())
        qCWarning(towerLog, "%s", notice.constData());
}

Tower::~Tower() = default;

QList<QByteArrayView> Tower::lineNames()
{
    return {clacksName};
}

void Tower::makeLines()
{
    if (m_clacks || !m_settings.flag("clacks.enabled"))
        return;
    m_clacks = std::make_unique<clacks::ClacksLine>(
        clacksSettings(m_settings, m_dataDir), m_clock, randomFor(clacksName, m_settings), *this, *this);
    connect(m_clacks.get(), &lines::Line::stateChanged, this, [this] { tellState(*m_clacks); });
}

QList<const lines::Line*> Tower::lines() const
{
    QList<const lines::Line*> all;
    if (m_clacks)
        all << m_clacks.get();
    return all;
}

base::Expected<clacks::ClacksLine*> Tower::clacks() const
{
    if (m_clacks && m_settings.flag("clacks.enabled"))
        return m_clacks.get();
    return fail("lineOff", "this tower does not speak clacks; switch it on with: settings set clacks.enabled true");
}

base::Expected<void> Tower::goOnAir()
{
    makeLines();
    const auto line = clacks();
    if (!line) { // a tower with every line switched off is silent by choice, and its door stays open
        m_onAir = true;
        return {};
    }
    (*line)->reconfigure(clacksSettings(m_settings, m_dataDir));
    auto started = startLine(**line);
    m_onAir = started.has_value();
    return started;
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
    if (m_clacks)
        m_clacks->stop();
}

void Tower::flush()
{
    if (m_clacks)
        m_clacks->flush();
}

base::Expected<void> Tower::changeSetting(const QByteArray& key, const QByteArray& text)
{
    if (auto changed = m_settings.change(key, text); !changed)
        return changed;
    makeLines();
    if (m_clacks) {
        m_clacks->reconfigure(clacksSettings(m_settings, m_dataDir));
        if (!m_settings.flag("clacks.enabled"))
            m_clacks->stop();
        else if (m_onAir && key == "clacks.enabled")
            m_onAir = startLine(*m_clacks).has_value(); // the setting holds all the same
    }
    qCInfo(towerLog, "%s is now '%s'", key.constData(), settingText(m_settings.value(key)).constData());
    Q_EMIT settingChanged(key);
    return {};
}

QList<QByteArray> Tower::notices() const
{
    QList<QByteArray> all = m_settings.notices();
    for (const lines::Line* line : lines()) {
        for (const QByteArray& notice : line->notices())
            all << line->name().toByteArray() + ": " + notice;
    }
    return all;
}

// The one place where a message's fate is decided. There are no rules yet: everything goes on.
traffic::Verdict Tower::judge(QByteArrayView, const traffic::Message&, base::Instant)
{
    return {.action = traffic::Action::Forward, .rule = {}, .stations = {}};
}

void Tower::saw(const traffic::Sighting& sighting)
{
    m_journal.record(sighting);
    m_watchers.tell(sighting);
}

void Tower::peerChanged(
    QByteArrayView line, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant now)
{
    if (!m_watchers.isEmpty())
        m_watchers.tell(PeerChange{line, now, peer, previous});
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
