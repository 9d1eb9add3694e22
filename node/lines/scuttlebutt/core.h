#pragma once

#include "node/base/random.h"
#include "node/lines/scuttlebutt/codec.h"
#include "node/lines/scuttlebutt/config.h"
#include "node/lines/scuttlebutt/counters.h"
#include "node/lines/scuttlebutt/dealings.h"
#include "node/lines/scuttlebutt/exchange.h"
#include "node/lines/scuttlebutt/hearsay.h"
#include "node/lines/scuttlebutt/meter.h"
#include "node/lines/scuttlebutt/roll.h"
#include "node/lines/scuttlebutt/stored.h"
#include "node/traffic/judge.h"
#include "node/traffic/witness.h"

#include <deque>
#include <map>

namespace clackstower::scuttlebutt {

/// The brain of the scuttlebutt line, without sockets, clock or chance of its own.
///
/// One mutation, then drain: after each call of receive(), wake() or one of the user's verbs, take nextTransmit()
/// and nextEvent() until they are empty before the next one. A debug build asserts it.
class Core
{
public:
    Core(Config config, base::Random& random, traffic::Judge& judge, traffic::Witness& witness);

    // The five verbs of every core.
    void receive(const Delivery& delivery, base::Instant now);
    void receive(const Outcome& outcome, base::Instant now);
    void wake(base::Instant now);
    std::optional<base::Instant> deadline() const;
    std::optional<Transmit> nextTransmit();
    std::optional<Event> nextEvent();

    // What the user may ask for. `json` is one JSON value and travels as it stands.
    base::Expected<quint64> set(const QByteArray& key, const QByteArray& json, base::Instant now);
    base::Expected<peers::Peer> ignore(const base::Endpoint& endpoint, base::Instant now);
    base::Expected<peers::Peer> unignore(const base::Endpoint& endpoint, base::Instant now);
    base::Expected<void> forget(const base::Endpoint& endpoint, base::Instant now);

    /// Stops or starts gossiping; what comes in is heard all the same.
    void setGossiping(bool on, base::Instant now);
    void reconfigure(const Config& config, base::Instant now);

    // What a store kept, and what it has to write.
    void restore(const StoredSelf& self);
    NodeKey restore(Node node);
    void restore(const StoredPair& pair);
    void recordChanges(bool on) { m_isRecording = on; }
    Changes takeChanges();

    const Config& config() const { return m_config; }
    const Counters& counters() const { return m_counters; }
    const Roll& roll() const { return m_roll; }
    const Pairs& own() const { return m_own; }
    quint64 ownVersion() const { return m_version; }
    qsizetype stateBytes() const { return m_stateBytes; }
    peers::Peer peerOf(const Node& node) const;

private:
    // coreinbound.cpp
    std::optional<Caller> greet(const Inbound& message, const Delivery& delivery, base::Instant now);
    std::optional<NodeKey> meet(
        QByteArrayView id, const Place& place, const base::Address& namedBy, bool isHere, base::Instant now);
    void heard(NodeKey key, base::Instant now);
    void digestCame(const Inbound& message, const Caller& caller, base::Instant now);
    std::optional<NodeKey> learnFrom(
        const DigestEntry& entry, NodeKey previous, const Caller& caller, qsizetype& mayLearn, base::Instant now);
    void claimedOfUs(quint64 version, const Caller& caller, base::Instant now);
    void courtesyCame(const Courtesy& courtesy, const Caller& caller, base::Instant now);
    bool knowsFew(const Courtesy& courtesy) const;

    // coredeltas.cpp
    void deltasCame(const Inbound& message, const Caller& caller, base::Instant now);
    void take(const Delta& delta, NodeKey key, const Caller& caller, base::Instant now);
    bool isAcceptable(const Delta& delta, NodeKey key, const Caller& caller, base::Instant now);
    bool hasRoom(const Delta& delta, const Node& node, const Pair* known);
    void noteNews(NodeKey key);
    void oldDelta(const Delta& delta, Node& node, const Caller& caller, base::Instant now);
    void answerWithDeltas(std::vector<Candidate> candidates, const Caller& caller, base::Instant now);
    void addInOrder(Letter& letter, std::vector<Candidate>& candidates) const;
    void addFairly(Letter& letter, const std::vector<Candidate>& candidates, qsizetype most, bool isTrusted) const;
    void tellUpdate(traffic::Sighting sighting, quint64 version);

    // coreround.cpp
    void round(base::Instant now);
    void sendDigest(NodeKey to, base::Instant now);
    void sendDigestTo(const Seed& seed, base::Instant now);
    Letter digest(std::optional<NodeKey> to, qsizetype most, const std::vector<NodeKey>& first = {});
    Letter digestOf(const std::vector<NodeKey>& nodes, qsizetype most) const;
    Letter wholeDigest() const;
    Letter greeting(std::optional<NodeKey> about, bool isStale) const;
    void judgeByPhi(const std::vector<NodeKey>& live, const std::vector<NodeKey>& dead, base::Instant now);
    void expire(base::Instant now);
    void heat(std::optional<NodeKey> owner, quint64 above, base::Instant now);
    void push(base::Instant now);
    std::vector<NodeKey> drawOurs(int count, std::optional<NodeKey> except);

    // corelooks.cpp
    void probeNext(base::Instant now);
    void probe(NodeKey key, int attempt, base::Instant now);
    void await(NodeKey key, int attempt, bool wantsWord, base::Instant now);
    void judgeAwaited(base::Instant now);
    void silent(NodeKey key, Awaited awaited, base::Instant now);
    void askOthers(NodeKey key);
    void lookFor(NodeKey key, const Caller& asker, base::Instant now);
    void seenByOther(NodeKey key, const Caller& helper);
    void tellSeen(NodeKey key, const std::vector<NodeKey>& askers);
    void postAside(NodeKey to, const Courtesy& courtesy);
    base::Duration timeout() const { return m_reachTime.patience(m_config); }

    // coreliveness.cpp
    bool minds(bool Manners::* manner) const { return m_config.manners.*manner; }
    void accuse(NodeKey key, const QByteArray& accuser, base::Instant now);
    void hasten(Trial& trial, base::Instant now) const;
    void judgeTrials(base::Instant now);
    void acquit(NodeKey key, base::Instant now);
    void object(quint64 incarnation, base::Instant now);
    void stand(NodeKey key, Standing standing, base::Instant now);
    void spread(
        Rumour::Kind kind, const QByteArray& id, quint64 incarnation, const QByteArray& accuser, base::Instant now);
    void noticeStall(base::Instant now);

    // coreout.cpp
    void post(
        const base::Endpoint& to, QByteArray bytes, const net::Permission& permission, std::optional<NodeKey> key);
    void postTo(NodeKey key, const base::Endpoint& at, Kind kind, Letter letter, bool isAnswer, base::Instant now);
    void answer(const Caller& caller, Kind kind, Letter letter, base::Instant now);
    Courtesy courtesy(bool isAnswer);
    net::Permission permissionFor(const Node& node) const;
    Self self() const { return {m_config.id, m_config.self, m_config.manners.tellsKind}; }
    void tellExchange(traffic::SightingKind kind, const Node& node, const base::Endpoint& at, qsizetype entries,
        qsizetype bytes, const base::Address& via, base::Instant now);
    void dirty(NodeKey key);
    void dirtyPair(std::optional<NodeKey> owner, const QByteArray& key);
    void remove(NodeKey key);
    void assertDrained() const;

    Config m_config;
    base::Random& m_random;
    traffic::Judge& m_judge;
    traffic::Witness& m_witness;

    Roll m_roll;
    Pairs m_own;
    quint64 m_version = 0;
    QByteArray m_lastHost;
    quint64 m_incarnation = 0;
    base::Instant m_objectedAt;
    std::optional<base::Address> m_claimant; ///< who said first that we were further than we know
    qsizetype m_stateBytes = 0;
    QHash<base::Address, qsizetype> m_unmetByNamer;
    std::map<QByteArray, base::Instant> m_forgotten; ///< ghosts that must not come back at once
    Counters m_counters;
    Meter m_meter;
    Meter m_answers; ///< in bytes
    ReachTime m_reachTime;
    Hearsay m_hearsay;

    bool m_isGossiping = false;
    base::Instant m_roundAt;
    quint64 m_rounds = 0;
    base::Instant m_now; ///< of the last call; what stands in a message is of that moment
    std::map<NodeKey, Awaited> m_awaited;
    std::vector<NodeKey> m_trials;
    std::map<NodeKey, base::Instant> m_acquitted; ///< of late: old suspicions are still under way
    std::vector<NodeKey> m_probeOrder;
    size_t m_nextProbe = 0;
    size_t m_nextEntry = 0;
    std::deque<NodeKey> m_news; ///< who is new or has said something new of late, the last one first

    std::vector<Hot> m_hot;
    bool m_hasRumour = false;
    base::Instant m_pushAt;
    double m_pushBytes = 0;
    base::Instant m_pushFilledAt;

    std::map<TransmitId, Flight> m_flights;
    TransmitId m_lastTransmit = 0;
    bool m_isRecording = false;
    std::vector<NodeKey> m_dirtyNodes;
    std::vector<std::pair<std::optional<NodeKey>, QByteArray>> m_dirtyPairs;
    std::vector<QByteArray> m_dirtyForgotten;

    std::deque<Transmit> m_outbox;
    std::deque<Event> m_events;
};

} // namespace clackstower::scuttlebutt
