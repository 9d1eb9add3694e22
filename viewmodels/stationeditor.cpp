#include "viewmodels/stationeditor.h"

#include "node/tower/tower.h"

#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;
using rules::RuleBook;
using rules::Station;

/// A filter is tried when nobody types.
constexpr auto pause = 250ms;

QByteArray removalOf(const QByteArray& name)
{
    return "removed station " + name;
}

QString tunerOf(const RuleBook& book, const QByteArray& station)
{
    for (const rules::Rule& rule : book.rules()) {
        for (const rules::Action& action : rule.then) {
            if (action.kind == rules::Action::Kind::Tune && action.name == station)
                return QString::fromUtf8(rule.name);
        }
    }
    return {};
}

QByteArray put(tower::Tower& tower, const QByteArray& original, const Station& station)
{
    const bool isRenamed = !original.isEmpty() && original != station.name;
    RuleBook book = tower.rules().book();
    if (original.isEmpty() && book.findStation(station.name))
        return "there is a station of that name already";
    if (const auto renamed = isRenamed ? book.renameStation(original, station.name) : base::Expected<void>();
        !renamed)
        return renamed.error().sentence;
    if (const auto done = book.putStation(station); !done)
        return done.error().sentence;
    const auto saved
        = tower.rules().edit(book, (original.isEmpty() ? "added station " : "changed station ") + station.name);
    if (!saved)
        return saved.error().sentence;
    if (isRenamed)
        tower.rules().moveLog(original, station.name);
    return {};
}

QByteArray takeOut(tower::Tower& tower, const QByteArray& name)
{
    RuleBook book = tower.rules().book();
    if (const auto removed = book.removeStation(name); !removed)
        return removed.error().sentence;
    const auto saved = tower.rules().edit(book, removalOf(name));
    return saved ? QByteArray() : saved.error().sentence;
}

QByteArray bringBack(tower::Tower& tower, const QByteArray& name)
{
    const auto& changes = tower.rules().changes();
    if (changes.empty() || changes.back().what != removalOf(name))
        return "the rule book has changed since; add the station anew";
    const auto undone = tower.rules().undo();
    return undone ? QByteArray() : undone.error().sentence;
}

} // namespace

StationEditor::StationEditor(QObject* parent)
    : QObject(parent)
{
    m_trying.setSingleShot(true);
    connect(&m_trying, &QTimer::timeout, this, &StationEditor::tryOut);
}

void StationEditor::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT changed();
}

void StationEditor::setWhen(const QString& when)
{
    if (m_when == when)
        return;
    m_when = when;
    compile();
}

void StationEditor::compile()
{
    const auto filter = rules::Filter::compile(m_when.toUtf8());
    m_isFaulty = !filter;
    m_verdict.clear();
    m_station.when = filter && !m_when.trimmed().isEmpty() ? std::optional(*filter) : std::nullopt;
    if (m_station.when)
        m_trying.start(pause);
    else
        m_trying.stop();
    Q_EMIT changed();
}

void StationEditor::setColour(const QString& colour)
{
    m_station.colour = colour.toLatin1();
    Q_EMIT changed();
}

void StationEditor::setMuted(bool muted)
{
    m_station.muted = muted;
    Q_EMIT changed();
}

void StationEditor::setNotify(bool notify)
{
    m_station.notify = notify;
    Q_EMIT changed();
}

void StationEditor::setSound(bool sound)
{
    m_station.sound = sound;
    Q_EMIT changed();
}

bool StationEditor::isReady() const
{
    return rules::isUsableName(m_name.toUtf8()) && !m_isFaulty && (m_station.when || !m_tuner.isEmpty());
}

QStringList StationEditor::presets() const
{
    QStringList names;
    for (const Station& preset : m_presets)
        names << QString::fromUtf8(preset.name);
    return names;
}

StationEditor::Given StationEditor::look(const tower::Tower& tower, const QByteArray& name)
{
    const RuleBook& book = tower.rules().book();
    const Station* const station = book.findStation(name);
    Given given{.station = station ? *station : Station(), .tuner = tunerOf(book, name), .presets = {}};
    const RuleBook shipped = RuleBook::shipped();
    std::ranges::copy_if(shipped.stations(), std::back_inserter(given.presets),
        [&](const Station& preset) { return !book.findStation(preset.name); });
    return given;
}

void StationEditor::begin(const QString& station)
{
    m_link->ask(
        this, [name = station.toUtf8()](const tower::Tower& tower) { return look(tower, name); },
        [this](const Given& given) { take(given); });
}

void StationEditor::take(const Given& given)
{
    m_station = given.station;
    m_tuner = given.tuner;
    m_presets = given.presets;
    m_original = QString::fromUtf8(m_station.name);
    m_name = m_original;
    m_when = m_station.when ? QString::fromUtf8(m_station.when->canonical()) : QString();
    compile();
    Q_EMIT begun();
}

void StationEditor::beginNew(const QString& when)
{
    m_link->ask(
        this, [](const tower::Tower& tower) { return look(tower, {}); },
        [this, when](const Given& given) {
            Given started = given;
            if (const auto filter = rules::Filter::compile(when.toUtf8()); filter && !when.isEmpty())
                started.station.when = *filter;
            take(started);
        });
}

void StationEditor::usePreset(int place)
{
    if (place < 0 || size_t(place) >= m_presets.size())
        return;
    m_station = m_presets[size_t(place)];
    m_name = QString::fromUtf8(m_station.name);
    m_when = QString::fromUtf8(m_station.when->canonical());
    compile();
}

void StationEditor::save()
{
    Station station = m_station;
    station.name = m_name.toUtf8();
    m_link->ask(
        this,
        [station, original = m_original.toUtf8()](tower::Tower& tower) { return put(tower, original, station); },
        [this, name = m_name](const QByteArray& fault) {
            if (fault.isEmpty())
                Q_EMIT saved(name);
            else
                Q_EMIT failed(QString::fromUtf8(fault));
        });
}

void StationEditor::remove()
{
    m_link->ask(
        this, [name = m_original.toUtf8()](tower::Tower& tower) { return takeOut(tower, name); },
        [this, name = m_original](const QByteArray& fault) {
            if (fault.isEmpty())
                Q_EMIT removed(name);
            else
                Q_EMIT failed(QString::fromUtf8(fault));
        });
}

void StationEditor::undo()
{
    m_link->ask(
        this, [name = m_original.toUtf8()](tower::Tower& tower) { return bringBack(tower, name); },
        [this](const QByteArray& fault) {
            if (!fault.isEmpty())
                Q_EMIT failed(QString::fromUtf8(fault));
        });
}

void StationEditor::tryOut()
{
    if (!m_link || !m_station.when)
        return;
    if (m_station.when->asks(rules::Field::Event)) { // the past knows of arrivals only
        m_verdict = tr("It listens for what happens here, not only for messages that come.");
        return Q_EMIT changed();
    }
    const auto count = [filter = *m_station.when](const tower::Tower& tower) {
        return rules::pick(filter, tower.past(), tower.now(), 0, &tower.knowledge());
    };
    m_link->ask(this, count, [this, when = m_when](const rules::Picked& found) {
        if (when != m_when)
            return;
        //: what a filter that is being written would have heard; %1 and %2 are counts
        m_verdict = tr("Would have heard %1 of the last %2 messages that came.")
                        .arg(QLocale().toString(found.matched), QLocale().toString(found.of));
        Q_EMIT changed();
    });
}

} // namespace clackstower::viewmodels
