#include "viewmodels/towerdetails.h"

#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/tower/tower.h"
#include "viewmodels/prettyjson.h"
#include "viewmodels/wording.h"

#include <QLocale>

#include <algorithm>
#include <ranges>

namespace clackstower::viewmodels {

namespace {

constexpr int mostMessages = 20;
constexpr size_t mostValues = 200;
constexpr qsizetype longestValue = 4096;
constexpr qsizetype mostSteps = 5; ///< of one key's history

QString signOf(traffic::SightingKind kind)
{
    using enum traffic::SightingKind;
    switch (kind) {
    case Received:
    case DigestReceived:
    case DeltasReceived: return QStringLiteral("←");
    case Sent:
    case DigestSent:
    case DeltasSent: return QStringLiteral("→");
    case Failed: return QStringLiteral("×");
    default: return QStringLiteral("·");
    }
}

QString lineOf(const traffic::Sighting& sighting)
{
    const QString what
        = sighting.bytes.isEmpty() ? QString::fromUtf8(sighting.reason) : Wording::preview(sighting.bytes, 60);
    return Wording::clock(sighting.time) + QStringLiteral("  ") + signOf(sighting.kind) + QStringLiteral("  ")
        + what;
}

} // namespace

void TowerDetails::setBook(TowerBook* book)
{
    if (m_book == book)
        return;
    m_book = book;
    connect(book, &TowerBook::surveyed, this, &TowerDetails::look);
    look();
}

void TowerDetails::setKey(const QString& key)
{
    if (std::exchange(m_key, key) == key)
        return;
    forget();
    look();
}

void TowerDetails::forget()
{
    m_messages.clear();
    m_values.clear();
    Q_EMIT messagesChanged();
    Q_EMIT valuesChanged();
}

void TowerDetails::look()
{
    const TowerRow* const row = m_book ? m_book->survey()->find(TowerKey::fromText(m_key)) : nullptr;
    m_row = row ? std::optional(*row) : std::nullopt;
    Q_EMIT changed();
    if (!row || !m_book->link())
        return;
    askMessages();
    if (m_row->key.line == scuttlebutt::lineName)
        askValues();
}

void TowerDetails::askMessages()
{
    m_book->link()->ask(
        this,
        [key = m_row->key](tower::Tower& tower) {
            QStringList lines;
            for (const traffic::Sighting& sighting : tower.journal().sightings() | std::views::reverse) {
                if (sighting.peer == key.endpoint && sighting.line == key.line)
                    lines << lineOf(sighting);
                if (lines.size() == mostMessages)
                    break;
            }
            return lines;
        },
        [this, key = m_key](const QStringList& lines) {
            if (key != m_key || lines == m_messages)
                return;
            m_messages = lines;
            Q_EMIT messagesChanged();
        });
}

void TowerDetails::askValues()
{
    m_book->link()->ask(
        this,
        [id = m_row->peer.identifier](tower::Tower& tower) {
            std::vector<Said> all;
            const auto line = tower.scuttlebutt();
            if (!line)
                return all;
            (*line)->core().roll().each([&](scuttlebutt::NodeKey, const scuttlebutt::Node& node) {
                if (node.id != id)
                    return;
                node.pairs.above(0, [&](const scuttlebutt::Pair& pair) {
                    if (pair.value != scuttlebutt::tombstone)
                        all.push_back({pair.key, pair.value.left(longestValue), pair.version});
                    return all.size() < mostValues;
                });
            });
            return all;
        },
        [this, key = m_key](const std::vector<Said>& all) {
            QVariantList values;
            for (const Said& said : all)
                values << QVariantMap{{QStringLiteral("key"), QString::fromUtf8(said.key)},
                    {QStringLiteral("value"), Wording::preview(said.value, 160)},
                    {QStringLiteral("version"), double(said.version)},
                    {QStringLiteral("history"), historyOf(said.key)}};
            if (key != m_key || values == m_values)
                return;
            m_values = values;
            Q_EMIT valuesChanged();
        });
}

QString TowerDetails::historyOf(const QByteArray& key) const
{
    QStringList steps;
    if (!m_row || !m_chronicle)
        return {};
    for (const StateValue& value : m_chronicle->valuesOf(m_row->peer.identifier) | std::views::reverse) {
        if (value.key != key || steps.size() == mostSteps)
            continue;
        const QString difference = value.previous.isEmpty()
            ? QStringLiteral("+ ") + Wording::preview(value.value, 160)
            : differenceOf(prettyJson(value.previous), prettyJson(value.value));
        steps << Wording::clock(value.time) + QStringLiteral("  v") + QString::number(value.version)
                + QLatin1Char('\n') + difference;
    }
    return steps.join(QLatin1Char('\n'));
}

QString TowerDetails::address() const
{
    return m_row ? QString::fromUtf8(m_row->peer.endpoint.toText()) : QString();
}

QString TowerDetails::status() const
{
    return m_row ? stateToken(m_row->peer.status) : QStringLiteral("new");
}

QString TowerDetails::since() const
{
    if (!m_row)
        return {};
    //: how long a tower has been in its state, and when it was heard; %1 is a span such as "3 min", %2 such as "3 s
    //: ago"
    return tr("for %1 · heard %2")
        .arg(Wording::span(m_book->survey()->now - m_row->peer.since),
            Wording::ago(m_row->peer.lastHeard, m_book->survey()->now));
}

QString TowerDetails::fingerprint() const
{
    return m_row ? QString::fromLatin1(m_row->peer.fingerprint) : QString();
}

QString TowerDetails::changedFingerprint() const
{
    return m_row ? QString::fromLatin1(m_row->peer.changedFingerprint) : QString();
}

QString TowerDetails::note() const
{
    return m_row ? QString::fromUtf8(m_row->peer.note) : QString();
}

QVariantList TowerDetails::latencies() const
{
    QVariantList all;
    for (int ago = Chronicle::minutes - 1; m_row && m_chronicle && ago >= 0; --ago) {
        const Tally tally = m_chronicle->sum(m_row->key, ago, ago);
        all << (tally.answers > 0 ? double(tally.latency.count()) / 1000 / tally.answers : 0.0);
    }
    return all;
}

QString TowerDetails::hour() const
{
    if (!m_row || !m_chronicle)
        return {};
    const Tally tally = m_chronicle->sum(m_row->key, Chronicle::minutes, 0);
    const QLocale locale;
    const QString latency = tally.answers > 0 ? Wording::latency(tally.latency / tally.answers) : Wording::dash();
    //: what passed in the last hour: latency such as "12 ms", and numbers
    return tr("latency %1 · %2 in · %3 out · %4 failed")
        .arg(latency, locale.toString(tally.in), locale.toString(tally.out), locale.toString(tally.failed));
}

QStringList TowerDetails::changes() const
{
    QStringList lines;
    if (m_row && m_chronicle) {
        for (const Chronicle::StateChange& change : m_chronicle->changesOf(m_row->key) | std::views::reverse)
            lines << Wording::clock(change.time) + QStringLiteral("  ") + stateWord(change.status);
    }
    return lines;
}

QStringList TowerDetails::states() const
{
    QStringList states;
    if (!m_row || !m_chronicle)
        return states;
    const std::vector<Chronicle::StateChange> all = m_chronicle->changesOf(m_row->key);
    for (int ago = Chronicle::minutes - 1; ago >= 0; --ago) {
        const base::Instant end = m_book->survey()->now - std::chrono::minutes(ago);
        const auto later = std::ranges::upper_bound(
            all, end, {}, [](const Chronicle::StateChange& change) { return change.time; });
        if (end >= m_row->peer.since)
            states << stateToken(m_row->peer.status);
        else
            states << (later == all.begin() ? QString() : stateToken(std::prev(later)->status));
    }
    return states;
}

} // namespace clackstower::viewmodels
