#include "node/lines/scuttlebutt/core.h"

#include <charconv>

namespace clackstower::scuttlebutt {

using traffic::SightingKind;

namespace {

/// Of every message that goes or comes, so it is written in one piece.
QByteArray exchangeText(qsizetype entries, qsizetype bytes)
{
    constexpr size_t most = 64;
    constexpr QByteArrayView afterEntries = " entries, ";
    constexpr QByteArrayView afterBytes = " bytes";
    QByteArray text;
    text.reserve(qsizetype(most));
    const auto add = [&text](qsizetype number, QByteArrayView words) {
        char digits[most];
        text.append(digits, std::to_chars(digits, digits + most, number).ptr - digits);
        text.append(words);
    };
    add(entries, afterEntries);
    add(bytes, afterBytes);
    return text;
}

} // namespace

void Core::post(
    const base::Endpoint& to, QByteArray bytes, const net::Permission& permission, std::optional<NodeKey> key)
{
    const TransmitId id = ++m_lastTransmit;
    if (key)
        m_flights.emplace(id, Flight{*key, m_now});
    m_outbox.push_back({id, to, std::move(bytes), permission});
}

void Core::postTo(NodeKey key, const base::Endpoint& at, Kind kind, Letter letter, bool isAnswer, base::Instant now)
{
    const Node& node = m_roll[key];
    if (at.port == 0)
        return;
    const bool isDigest = kind == Kind::Digest;
    ++(isDigest ? m_counters.digestsSent : m_counters.deltasSent);
    const qsizetype count = letter.count();
    const bool isTold = minds(&Manners::tellsKind);
    // A node that may understand is told: it says the same of itself, and so both know.
    const Courtesy extra = isTold ? courtesy(isAnswer) : Courtesy();
    QByteArray bytes = letter.seal(self(), isTold ? &extra : nullptr);
    tellExchange(
        isDigest ? SightingKind::DigestSent : SightingKind::DeltasSent, node, at, count, bytes.size(), {}, now);
    post(at, std::move(bytes), permissionFor(node), key);
}

void Core::answer(const Caller& caller, Kind kind, Letter letter, base::Instant now)
{
    m_answers.spend(caller.via, double(letter.bytes()));
    postTo(caller.key, caller.at, kind, std::move(letter), true, now);
}

Courtesy Core::courtesy(bool isAnswer)
{
    return {isAnswer, m_incarnation, {}, m_hearsay.next(mostRumours), {}, {}, m_roll.live().size() + 1};
}

net::Permission Core::permissionFor(const Node& node) const
{
    return node.isTyped ? net::Permission::user() : net::Permission::named(node.namedBy);
}

void Core::tellExchange(SightingKind kind, const Node& node, const base::Endpoint& at, qsizetype entries,
    qsizetype bytes, const base::Address& via, base::Instant now)
{
    m_witness.saw({.kind = kind,
        .line = lineName,
        .time = now,
        .bytes = {},
        .peer = at,
        .via = via,
        .reason = exchangeText(entries, bytes),
        .latency = {},
        .verdict = {},
        .topic = {},
        .origin = node.id});
}

void Core::dirty(NodeKey key)
{
    if (m_isRecording)
        m_dirtyNodes.push_back(key);
}

void Core::dirtyPair(std::optional<NodeKey> owner, const QByteArray& key)
{
    if (m_isRecording)
        m_dirtyPairs.emplace_back(owner, key);
}

void Core::remove(NodeKey key)
{
    Node& node = m_roll[key];
    if (m_isRecording)
        m_dirtyForgotten.push_back(node.id);
    if (!node.isMet) {
        const auto named = m_unmetByNamer.find(node.namedBy);
        if (named != m_unmetByNamer.end() && --*named <= 0)
            m_unmetByNamer.erase(named);
    }
    m_stateBytes -= node.pairs.bytes();
    // Nothing may lead to its place any more: another node will have it.
    m_awaited.erase(key);
    m_acquitted.erase(key);
    for (auto& [other, awaited] : m_awaited) {
        std::erase(awaited.helpers, key);
        std::erase(awaited.askers, key);
    }
    std::erase(m_trials, key);
    std::erase(m_news, key);
    std::erase(m_probeOrder, key);
    std::erase_if(m_hot, [key](const Hot& hot) { return hot.owner == key; });
    std::erase_if(m_flights, [key](const auto& flight) { return flight.second.to == key; });
    std::erase(m_dirtyNodes, key);
    std::erase_if(m_dirtyPairs, [key](const auto& pair) { return pair.first == key; });
    m_roll.remove(key);
}

} // namespace clackstower::scuttlebutt
