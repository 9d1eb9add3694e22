#include "node/lines/scuttlebutt/core.h"

namespace clackstower::scuttlebutt {

using traffic::SightingKind;

void Core::receive(const Delivery& delivery, base::Instant now)
{
    assertDrained();
    m_now = now;
    m_counters.bytesReceived += quint64(delivery.bytes.size());
    if (delivery.bytes.size() > m_config.messageBytes) {
        ++m_counters.tooLarge;
        return;
    }
    if (!m_meter.take(delivery.via, m_config.messagesPerSecond, now)) {
        ++m_counters.tooOften;
        return;
    }
    const base::Expected<Inbound> message = decode(delivery.bytes);
    if (!message) {
        ++m_counters.badMessages;
        return;
    }
    m_counters.malformed += quint64(message->malformed);
    if (message->kind == Kind::Nothing) {
        ++m_counters.withoutEffect;
        return;
    }
    const std::optional<Caller> caller = greet(*message, delivery, now);
    if (!caller)
        return;
    if (message->courtesy && minds(&Manners::tellsKind))
        courtesyCame(*message->courtesy, *caller, now);
    const bool isDigest = message->kind == Kind::Digest;
    if (isDigest)
        digestCame(*message, *caller, now);
    else
        deltasCame(*message, *caller, now);
}

std::optional<Caller> Core::greet(const Inbound& message, const Delivery& delivery, base::Instant now)
{
    if (message.sender == m_config.id) {
        ++m_counters.fromOwnId;
        return std::nullopt;
    }
    std::optional<NodeKey> key = m_roll.find(message.sender);
    if (key && m_roll[*key].isIgnored) {
        ++m_counters.fromIgnored;
        return std::nullopt;
    }
    const bool isNew = !key;
    if (isNew)
        key = meet(message.sender, message.place, delivery.via, true, now);
    if (!key)
        return std::nullopt;
    Node& node = m_roll[*key];
    Caller caller{*key, node.at, delivery.via, message.courtesy && minds(&Manners::tellsKind), false, 0};
    if (message.place.isUsable()) {
        caller.at.port = message.place.port;
        if (caller.at.hostname != message.place.host) // else they share one text
            caller.at.hostname = message.place.host.toByteArray();
    }
    const std::optional<base::Address> literal = base::Address::fromText(caller.at.hostname);
    // A name is as good as the address that we found under it.
    caller.isItself = literal ? *literal == delivery.via : caller.at == node.at && node.address == delivery.via;
    caller.mayAnswer
        = caller.isItself || !minds(&Manners::guardsVersions) ? m_config.messageBytes : 3 * delivery.bytes.size();
    const double budget = m_answers.left(delivery.via, m_config.answersPerSecond, now);
    caller.mayAnswer = std::min(caller.mayAnswer, qsizetype(budget));
    if (!isNew && caller.at != node.at && caller.isItself && minds(&Manners::followsMoves)) {
        node.at = caller.at;
        dirty(*key);
    }
    node.isOurs = caller.isOurs || (node.isOurs && !caller.isItself);
    if (!node.isMet && (caller.isItself || !minds(&Manners::guardsVersions))) {
        node.isMet = true;
        if (const auto named = m_unmetByNamer.find(node.namedBy); named != m_unmetByNamer.end() && *named > 0)
            --*named;
    }
    if (caller.isItself)
        node.address = delivery.via;
    ++node.received;
    const bool isDigest = message.kind == Kind::Digest;
    ++(isDigest ? m_counters.digestsReceived : m_counters.deltasReceived);
    tellExchange(isDigest ? SightingKind::DigestReceived : SightingKind::DeltasReceived, node, caller.at,
        qsizetype(isDigest ? message.digest.size() : message.deltas.size()), delivery.bytes.size(), delivery.via,
        now);
    if (!isNew)
        heard(*key, now);
    return caller;
}

std::optional<NodeKey> Core::meet(
    QByteArrayView id, const Place& place, const base::Address& namedBy, bool isHere, base::Instant now)
{
    Node node;
    node.id = id.toByteArray();
    if (!isHere && m_forgotten.contains(node.id))
        return std::nullopt;
    if (place.isUsable()) {
        if (m_lastHost != place.host) // many nodes of one machine share its name
            m_lastHost = place.host.toByteArray();
        node.at = {m_lastHost, place.port};
        const auto literal = base::Address::fromText(node.at.hostname);
        const bool mayBe = base::isUsableHostname(node.at.hostname)
            && (!literal
                || net::mayContact(m_config.reach, net::Permission::named(namedBy), *literal, node.at.port));
        if (!mayBe) {
            ++m_counters.peersNotPermitted;
            return std::nullopt;
        }
    } else if (!isHere && minds(&Manners::guardsVersions)) {
        ++m_counters.malformed;
        return std::nullopt;
    }
    qsizetype* const named = isHere ? nullptr : &m_unmetByNamer[namedBy];
    if (m_roll.count() >= m_config.peers || (named && *named >= m_config.peersPerNamer)) {
        ++m_counters.peersRefused;
        return std::nullopt;
    }
    if (named)
        ++*named;
    node.isOurs = place.isOurs && minds(&Manners::tellsKind);
    node.namedBy = namedBy;
    node.since = now;
    if (isHere) {
        node.heard = now;
        node.phi = Phi::sinceNow(now);
    }
    const NodeKey key = m_roll.add(std::move(node));
    if (minds(&Manners::catchesUp))
        noteNews(key);
    ++m_counters.peersDiscovered;
    dirty(key);
    m_witness.peerChanged(lineName, peerOf(m_roll[key]), std::nullopt, now);
    return key;
}

void Core::heard(NodeKey key, base::Instant now)
{
    Node& node = m_roll[key];
    node.heard = now;
    node.phi.contact(now);
    if (const auto awaited = m_awaited.extract(key))
        tellSeen(key, awaited.mapped().askers);
    if (!minds(&Manners::suspicion) || node.standing == Standing::Live)
        return;
    if (node.standing == Standing::Dead && node.isOurs) // it should know, so that it can tell the others
        spread(Rumour::Suspect, node.id, node.incarnation, m_config.id, now);
    acquit(key, now);
}

void Core::digestCame(const Inbound& message, const Caller& caller, base::Instant now)
{
    qsizetype mayLearn = m_config.newPeersPerMessage;
    std::vector<NodeKey> behind; // of whom the other side knows more than we do
    std::vector<Candidate> ahead;
    NodeKey previous = caller.key;
    for (const DigestEntry& entry : message.digest) {
        if (entry.id == m_config.id) {
            claimedOfUs(entry.version.value_or(0), caller, now);
            if (entry.version && m_version > *entry.version)
                ahead.push_back({entry.id, &m_own, *entry.version, 0});
            continue;
        }
        const std::optional<NodeKey> key = learnFrom(entry, previous, caller, mayLearn, now);
        if (!key)
            continue;
        previous = *key;
        if (!entry.version)
            continue;
        const Node& node = m_roll[*key];
        if (*entry.version > node.version)
            behind.push_back(*key);
        else if (*entry.version < node.version)
            ahead.push_back({entry.id, &node.pairs, *entry.version, 0});
    }
    if (caller.mayAnswer <= 0) {
        ++m_counters.answersSpared;
        return;
    }
    answerWithDeltas(std::move(ahead), caller, now);
    const bool isAnswer = message.courtesy && message.courtesy->isAnswer;
    const bool isNewcomer = minds(&Manners::catchesUp) && message.courtesy && knowsFew(*message.courtesy);
    if (!minds(&Manners::answersWithDigest) || (isAnswer && behind.empty() && !isNewcomer))
        return;
    const qsizetype most = std::min(isNewcomer ? m_config.answerBytes : m_config.digestBytes, caller.mayAnswer);
    if (isNewcomer) {
        answer(caller, Kind::Digest, digest(caller.key, most, behind), now);
        return;
    }
    if (isAnswer) { // it is up to us to ask for what its answer shows
        answer(caller, Kind::Digest, digestOf(behind, most), now);
        return;
    }
    // A question about one is answered with one; who tells of all hears of all. What an original hears goes out by
    // the same way as its own rounds, so it is given no more than those.
    const bool isQuestion = message.digest.size() <= 1 && behind.empty();
    Letter letter = isQuestion ? greeting(caller.key, false) : digest(caller.key, most, behind);
    answer(caller, Kind::Digest, std::move(letter), now);
}

// In large clusters by a few at least: while some have heard of a death and others have not, nobody is told of all.
bool Core::knowsFew(const Courtesy& courtesy) const
{
    constexpr quint64 part = 64;
    const quint64 ours = m_roll.live().size() + 1;
    return courtesy.knows > 0 && courtesy.knows + ours / part < ours;
}

std::optional<NodeKey> Core::learnFrom(
    const DigestEntry& entry, NodeKey previous, const Caller& caller, qsizetype& mayLearn, base::Instant now)
{
    const std::optional<NodeKey> known = m_roll.findAfter(previous, entry.id);
    if (!known) {
        const auto met = mayLearn > 0 ? meet(entry.id, entry.place, caller.via, false, now) : std::nullopt;
        mayLearn -= met.has_value();
        return met;
    }
    Node& node = m_roll[*known];
    if (entry.place.isOurs && !node.isMet && minds(&Manners::tellsKind))
        node.isOurs = true;
    return known;
}

// Others remember more of us than we do: our disk was lost, or somebody lies. What is not far off is believed; a
// jump only when two say so. Then every key is said anew, above what they have seen, so that they take it.
void Core::claimedOfUs(quint64 version, const Caller& caller, base::Instant now)
{
    if (version <= m_version || !minds(&Manners::guardsVersions))
        return;
    const bool isFar = version > m_version + m_config.versionWindow;
    if (isFar && (!m_claimant || *m_claimant == caller.via || version > greatestVersion / 2)) {
        m_claimant = caller.via;
        ++m_counters.jumpsParked;
        return;
    }
    ++m_counters.versionsRecovered;
    std::vector<Pair> pairs;
    m_own.above(0, [&pairs](const Pair& pair) {
        pairs.push_back(pair);
        return true;
    });
    const quint64 before = version;
    for (Pair& pair : pairs) {
        pair.version = ++version;
        dirtyPair(std::nullopt, pair.key);
        m_own.put(std::move(pair));
    }
    m_version = version;
    m_events.push_back({Event::OwnStateChanged});
    if (!pairs.empty())
        heat(std::nullopt, before, now);
}

void Core::courtesyCame(const Courtesy& courtesy, const Caller& caller, base::Instant now)
{
    for (const Rumour& rumour : courtesy.rumours) {
        if (!minds(&Manners::suspicion))
            break;
        if (rumour.id == m_config.id) {
            if (rumour.kind == Rumour::Suspect)
                object(rumour.incarnation, now);
            continue;
        }
        const std::optional<NodeKey> key = m_roll.find(rumour.id);
        if (!key || m_roll[*key].isIgnored)
            continue;
        Node& node = m_roll[*key];
        if (rumour.kind == Rumour::Alive) {
            if (rumour.incarnation <= node.incarnation)
                continue;
            node.incarnation = rumour.incarnation;
            spread(Rumour::Alive, node.id, node.incarnation, {}, now);
            acquit(*key, now);
            continue;
        }
        // Who has never met it cannot say of which life it speaks. That is good enough unless it has just objected.
        const bool isOfNow
            = rumour.incarnation == 0 ? !m_acquitted.contains(*key) : rumour.incarnation >= node.incarnation;
        if (!isOfNow)
            continue;
        node.incarnation = std::max(node.incarnation, rumour.incarnation);
        accuse(*key, rumour.accuser.toByteArray(), now);
    }
    for (const QByteArrayView id : courtesy.look) {
        if (const auto key = m_roll.find(id))
            lookFor(*key, caller, now);
    }
    for (const QByteArrayView id : courtesy.seen) {
        if (const auto key = m_roll.find(id))
            seenByOther(*key, caller);
    }
    // Last: what it objects itself must be news to us, or we would not pass it on.
    Node& sender = m_roll[caller.key];
    sender.incarnation = std::max(sender.incarnation, courtesy.incarnation);
}

} // namespace clackstower::scuttlebutt
