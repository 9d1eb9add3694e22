#include "viewmodels/towerdetails.h"

#include "node/tower/tower.h"
#include "viewmodels/wording.h"

#include <QLocale>

#include <ranges>

namespace clackstower::viewmodels {

namespace {

constexpr int mostMessages = 20;

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
    m_messages.clear();
    look();
}

void TowerDetails::look()
{
    const TowerRow* const row = m_book ? m_book->survey()->find(TowerKey::fromText(m_key)) : nullptr;
    m_row = row ? std::optional(*row) : std::nullopt;
    Q_EMIT changed();
    if (row && m_book->link())
        askMessages();
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
            Q_EMIT changed();
        });
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

QStringList TowerDetails::values() const
{
    QStringList lines;
    if (!m_row || !m_chronicle)
        return lines;
    for (const StateValue& value : m_chronicle->valuesOf(m_row->peer.identifier) | std::views::reverse) {
        const QString now = Wording::preview(value.value, 80);
        //: a key of a state: its version, what stood there, what stands there now
        lines << QString::fromUtf8(value.key) + QStringLiteral("  v") + QString::number(value.version)
                + QStringLiteral("\n  − ")
                + (value.previous.isEmpty() ? Wording::dash() : Wording::preview(value.previous, 80))
                + QStringLiteral("\n  + ") + now;
    }
    return lines;
}

} // namespace clackstower::viewmodels
