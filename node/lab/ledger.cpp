#include "node/lab/ledger.h"

namespace clackstower::lab {

namespace {

constexpr QByteArrayView mark = "\"clk:";
constexpr qsizetype digits = 8;

} // namespace

QByteArray Ledger::textFor(Serial serial, qsizetype bytes)
{
    QByteArray text = mark.toByteArray() + QByteArray::number(serial).rightJustified(digits, '0') + ':';
    text.reserve(bytes);
    quint64 word = serial;
    while (text.size() < bytes - 1) {
        word = mix(word);
        text += char('a' + word % 26);
    }
    return text += '"';
}

Ledger::Serial Ledger::create(qsizetype bytes, base::Instant now)
{
    const auto serial = Serial(m_entries.size());
    const QByteArray text = textFor(serial, bytes);
    m_entries.push_back({.digest = digestOf(text), .born = now, .size = quint32(text.size()), .holders = 1});
    return serial;
}

void Ledger::follow(Serial serial, HostId origin)
{
    if (qsizetype(m_spreads.size()) >= m_followed)
        return;
    if (m_spreadOf.size() <= serial)
        m_spreadOf.resize(serial + 1, -1);
    m_spreadOf[serial] = qint32(m_spreads.size());
    Spread& spread = m_spreads.emplace_back();
    spread.serial = serial;
    spread.origin = origin;
    spread.reached.resize(size_t(m_towers));
    if (origin < spread.reached.size())
        spread.reached[origin] = true;
}

std::optional<Ledger::Serial> Ledger::claimedBy(QByteArrayView bytes) const
{
    if (!bytes.startsWith(mark) || bytes.size() <= mark.size() + digits)
        return std::nullopt;
    Serial serial = 0;
    for (const char digit : bytes.sliced(mark.size(), digits)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        serial = serial * 10 + Serial(digit - '0');
    }
    return serial < m_entries.size() ? std::optional(serial) : std::nullopt;
}

std::optional<Ledger::Serial> Ledger::find(QByteArrayView bytes) const
{
    const std::optional<Serial> serial = claimedBy(bytes);
    return serial && m_entries[*serial].digest == digestOf(bytes) ? serial : std::nullopt;
}

bool Ledger::beginsWithOne(QByteArrayView bytes, QByteArrayView next) const
{
    const std::optional<Serial> serial = claimedBy(bytes);
    if (!serial)
        return false;
    const Entry& entry = m_entries[*serial];
    const qsizetype size = entry.size;
    return bytes.size() > size && bytes.sliced(size).startsWith(next)
        && entry.digest == digestOf(bytes.first(size));
}

void Ledger::checkUnchanged(QByteArrayView bytes, const char* where)
{
    if (!find(bytes) && !m_foreign.contains(digestOf(bytes)))
        m_findings.add("a message was changed " + QByteArray(where) + ": "
            + bytes.first(std::min<qsizetype>(bytes.size(), 80)).toByteArray());
}

void Ledger::delivered(QByteArrayView bytes, HostId to, base::Instant now)
{
    const std::optional<Serial> serial = find(bytes);
    if (!serial) {
        ++m_foreignDeliveries;
        return;
    }
    ++m_deliveries;
    Entry& entry = m_entries[*serial];
    ++entry.deliveries;
    if (*serial >= m_spreadOf.size() || m_spreadOf[*serial] < 0)
        return;
    Spread& spread = m_spreads[size_t(m_spreadOf[*serial])];
    if (to >= spread.reached.size() || spread.reached[to])
        return;
    spread.reached[to] = true;
    ++spread.reachedCount;
    spread.arrivals.emplace_back(entry.deliveries, now);
}

void Ledger::ended(QByteArrayView bytes, End end)
{
    if (const std::optional<Serial> serial = find(bytes)) {
        ++m_ends[size_t(end)];
        m_entries[*serial].ends |= 1U << unsigned(end);
    }
}

void Ledger::beginAudit()
{
    for (Entry& entry : m_entries)
        entry.holders = 0;
}

void Ledger::countHolder(QByteArrayView bytes)
{
    checkUnchanged(bytes, "in a queue");
    if (const std::optional<Serial> serial = find(bytes))
        ++m_entries[*serial].holders;
}

void Ledger::finishAudit(base::Instant now)
{
    m_lost = 0;
    m_copies = 0;
    for (Serial serial = 0; serial < m_entries.size(); ++serial) {
        const Entry& entry = m_entries[serial];
        m_copies += entry.holders;
        if (entry.holders > 0 || entry.born > now)
            continue;
        ++m_lost;
        if (entry.ends == 0)
            m_findings.add(
                "nobody has message " + textOf(serial).left(16) + " any more, and there is no reason for it");
    }
}

} // namespace clackstower::lab
