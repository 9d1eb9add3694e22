#include "node/lab/clacksactor.h"

#include "node/lines/clacks/codec.h"

namespace clackstower::lab {

namespace {

/// One letter of a text becomes another one: still good JSON, and not what was said.
QByteArray altered(QByteArrayView message, quint64 draw)
{
    QByteArray text = message.toByteArray();
    constexpr qsizetype head = 14; // behind the mark that makes it findable
    if (text.size() > head + 2) {
        char& letter = text[head + qsizetype(draw % quint64(text.size() - head - 1))];
        letter = letter == 'x' ? 'y' : 'x';
    }
    return text;
}

} // namespace

ClacksActor::ClacksActor(Wire wire, Ledger& ledger, Setup setup, quint64 seed)
    : m_wire(wire)
    , m_ledger(ledger)
    , m_setup(std::move(setup))
    , m_seed(seed)
    , m_random(seed)
{
}

void ClacksActor::start(base::Instant now)
{
    m_next = now + m_setup.startsAfter;
    m_last = now + m_setup.endsAfter;
}

std::optional<base::Instant> ClacksActor::deadline() const
{
    const bool hasWork = m_setup.kind != Kind::Bystander && !m_setup.targets.empty() && m_next <= m_last
        && (m_setup.kind != Kind::Corrupter || !m_loot.empty() || m_turn < m_setup.targets.size());
    return hasWork ? std::optional(m_next) : std::nullopt;
}

int ClacksActor::request(const Request& request, base::Instant now)
{
    ++m_counts.requests;
    if (m_setup.kind == Kind::Bystander) {
        const auto payload = clacks::decodePayload(request.body);
        if (payload && payload->kind == clacks::PayloadKind::Message)
            ++m_counts.payloads;
        return 404;
    }
    const auto payload = clacks::decodePayload(request.body);
    if (!payload)
        return 500;
    if (payload->kind == clacks::PayloadKind::Announce) {
        ++m_counts.announces;
        return 200;
    }
    ++m_counts.payloads;
    if (m_setup.says503)
        return 503;
    if (m_setup.kind == Kind::Corrupter) {
        constexpr size_t mostLoot = 1000;
        QByteArray changed = altered(payload->message, m_random.next());
        m_ledger.admitForeign(changed);
        if (m_loot.size() < mostLoot)
            m_loot.push_back(std::move(changed));
        m_next = std::max(m_next, now);
    }
    return 200;
}

void ClacksActor::ended(const PostEnd& end, base::Instant)
{
    m_counts.accepted += end.kind == PostEnd::Answered && end.status == 200;
}

void ClacksActor::wake(base::Instant now)
{
    if (now < m_next)
        return;
    m_next = now + m_setup.every;
    const std::vector<base::Endpoint>& targets = m_setup.targets;
    // Everybody is told once in turn; whoever has more ports goes round again with the next one.
    const base::Endpoint& to = m_setup.kind == Kind::Drainer || m_turn < targets.size()
        ? targets[m_turn % targets.size()]
        : targets[size_t(m_random.below(qsizetype(targets.size())))];
    QByteArray body = nextBody();
    ++m_turn;
    ++m_counts.sent;
    m_wire.post({.token = m_turn,
        .tag = 0,
        .to = to,
        .body = std::move(body),
        .permission = net::Permission::user(),
        .deadline = now + std::chrono::seconds(10)});
}

QByteArray ClacksActor::nextBody()
{
    switch (m_setup.kind) {
    case Kind::Flooder: return clacks::encodeMessage(junk(), self(), nullptr);
    case Kind::Drainer: {
        const quint32 ports = m_wire.world().host(m_wire.host()).spec.ports;
        const base::Endpoint port = self(quint32(m_turn / m_setup.targets.size() % ports));
        return m_setup.proves ? clacks::encodeMessage(junk(), port, nullptr)
                              : clacks::encodeAnnouncement(port, nullptr);
    }
    case Kind::Corrupter: {
        if (m_loot.empty())
            return clacks::encodeAnnouncement(self(), nullptr);
        const QByteArray message = std::move(m_loot.back());
        m_loot.pop_back();
        return clacks::encodeMessage(message, self(), nullptr);
    }
    case Kind::Liar:
        if (!m_setup.victims.empty())
            return clacks::encodeAnnouncement(self(), &m_setup.victims[m_turn % m_setup.victims.size()]);
        break;
    case Kind::Bystander: break;
    }
    return clacks::encodeAnnouncement(self(), nullptr);
}

QByteArray ClacksActor::junk()
{
    QByteArray text = "\"junk:" + QByteArray::number(m_wire.host()) + ':' + QByteArray::number(m_turn) + ':';
    while (text.size() < m_setup.bytes - 1)
        text += char('A' + m_random.next() % 26);
    text += '"';
    m_ledger.admitForeign(text);
    return text;
}

base::Endpoint ClacksActor::self(quint32 port) const
{
    const HostSpec& spec = m_wire.world().host(m_wire.host()).spec;
    return {spec.name, quint16(spec.firstPort + port)};
}

std::unique_ptr<Resident> ClacksActor::successor(bool, base::Instant)
{
    return std::make_unique<ClacksActor>(m_wire, m_ledger, m_setup, mix(m_seed));
}

} // namespace clackstower::lab
