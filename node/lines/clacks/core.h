#pragma once

#include "node/lines/clacks/codec.h"
#include "node/lines/clacks/config.h"
#include "node/lines/clacks/counters.h"
#include "node/lines/clacks/custody.h"
#include "node/lines/clacks/exchange.h"
#include "node/lines/clacks/flights.h"
#include "node/lines/clacks/roster.h"
#include "node/lines/clacks/setaside.h"
#include "node/lines/outlet.h"
#include "node/net/connectbudget.h"
#include "node/traffic/judge.h"
#include "node/traffic/queue.h"
#include "node/traffic/witness.h"

#include <array>

namespace clackstower::clacks {

/// The brain of the clacks line, without sockets, clock or chance of its own.
///
/// One mutation, then drain: after each call of receive(), wake() or one of the user's verbs, take nextTransmit()
/// and nextEvent() until they are empty before the next one. A debug build asserts it.
class Core
{
public:
    Core(Config config, base::Random& random, traffic::Judge& judge, traffic::Witness& witness,
        peers::AddressBook::Limits limits = {});

    // The five verbs of every core. receive() of a request also gives the HTTP status of the answer.
    int receive(const Delivery& delivery, base::Instant now);
    void receive(const Outcome& outcome, base::Instant now);
    void wake(base::Instant now);
    std::optional<base::Instant> deadline() const;
    std::optional<Transmit> nextTransmit();
    std::optional<Event> nextEvent();

    // What the user may ask for.
    /// As ours. What was here before tells why it is here again.
    base::Expected<traffic::MessageId> enqueue(
        const QByteArray& json, base::Instant now, const QByteArray& whyAgain = {});
    /// What came of errands to scripts (Judgement::errand): these go on in the place of what was held or, without
    /// any, what was held goes on as it came.
    void goOn(const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead,
        const QByteArray& reason, base::Instant now);
    base::Expected<void> drop(const traffic::MessageId& id, base::Instant now);
    base::Expected<void> restore(const traffic::MessageId& id, base::Instant now);
    base::Expected<void> moveToHead(const traffic::MessageId& id, base::Instant now);
    /// Takes back a drop: the message waits again, at the end.
    base::Expected<void> requeue(const traffic::Message& message, base::Instant now);
    /// Past the rate, and once more if it fails; answers with the tower that it is under way to.
    base::Expected<base::Endpoint> sendNow(const traffic::MessageId& id, base::Instant now);
    base::Expected<peers::Peer> expand(const base::Endpoint& endpoint, base::Instant now);
    base::Expected<peers::Peer> ignore(const base::Endpoint& endpoint, base::Instant now);
    base::Expected<peers::Peer> unignore(const base::Endpoint& endpoint, base::Instant now);
    base::Expected<void> forget(const base::Endpoint& endpoint, base::Instant now);
    base::Expected<peers::Peer> note(const base::Endpoint& endpoint, const QByteArray& text);
    base::Expected<peers::Peer> acceptKey(const base::Endpoint& endpoint, base::Instant now);
    void announce(quint64 request, const base::Endpoint& endpoint, base::Instant now);
    void learn(const QList<base::Endpoint>& towers, const std::optional<base::Endpoint>& from,
        const base::Address& via, base::Instant now);
    void announce(quint64 request, const base::Endpoint& endpoint, const Announcement& drafted, base::Instant now);

    /// What an announcement to that tower would tell: the friend is drawn, so each draft may name another.
    Announcement draftAnnouncement(const base::Endpoint& to);

    /// Whether that key may speak for the tower: the first one seen is kept, another one is reported.
    bool pinAccepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const;

    /// Stops or starts sending; what is under way may still end.
    void setSending(bool on, base::Instant now);
    void reconfigure(const Config& config, base::Instant now);

    /// Brings back what a store kept.
    void restorePeer(const peers::Peer& peer);
    void restoreMessage(const traffic::Message& message);

    const Config& config() const { return m_config; }
    const traffic::Queue& queue() const { return m_queue; }
    traffic::Queue& queue() { return m_queue; }
    const Roster& roster() const { return m_roster; }
    Roster& roster() { return m_roster; }
    const SetAside& setAside() const { return m_setAside; }
    const Custody& custody() const { return m_custody; }
    const Counters& counters() const { return m_counters; }
    qsizetype underWay() const { return m_flights.count(); }
    qsizetype heldForScripts() const { return m_errands.size(); }

    /// Who may get the next message, and how probably. Empty when nobody can; else the chances add up to one.
    std::vector<NextHop> nextHops() const;

    /// How many waiting messages are too long for an original tower, and so wait for one that copes.
    qsizetype waitingForCoping() const;

private:
    using Key = Roster::Key;
    using Item = traffic::Queue::Item;
    using Entry = traffic::Queue::Entry;

    // coreinbound.cpp
    int accept(const Payload& payload, const Delivery& delivery, base::Instant now);
    int acceptMessage(
        const Payload& payload, const Delivery& delivery, std::optional<Key> sender, base::Instant now);
    std::optional<Key> meet(const base::Endpoint& endpoint, const Delivery& delivery,
        const std::optional<base::Endpoint>& introducer, base::Instant now);
    bool isSelf(const base::Endpoint& endpoint) const { return endpoint == m_config.self; }

    // coreusers.cpp
    base::Expected<QByteArray> fitToTravel(const QByteArray& json) const;
    std::optional<Entry> takeWaiting(const traffic::MessageId& id);

    // corescripts.cpp
    base::Expected<void> replace(const std::vector<Entry>& held, const QList<QByteArray>& instead,
        const QByteArray& reason, base::Instant now);
    void tellQueued(const traffic::Message& message, const QByteArray& reason, bool transformed, base::Instant now);

    // coreodds.cpp
    std::vector<std::pair<Key, double>> freeChances() const;
    std::optional<Key> drawTargetFor(const Entry& entry);

    // coreoutbound.cpp
    bool canSend() const;
    bool needsFeeler(const peers::Peer& peer) const;
    bool isFree(const peers::Peer& peer) const;
    bool sendNext(base::Instant now);
    std::optional<Key> drawFreeTarget();
    bool sendMessage(Key target, base::Instant now);
    void give(Key target, Entry entry, base::Instant now);
    std::optional<Entry> takeFor(const peers::Peer& target);
    qsizetype longestFor(const peers::Peer& target) const;
    bool fits(const Item& item, const peers::Peer& target, qsizetype longest) const;
    std::optional<base::Endpoint> friendFor(std::optional<Key> target);
    QByteArray announcementFor(const base::Endpoint& to);
    void unstick(base::Instant now);
    void sendFeelers(base::Instant now);
    bool sendFeeler(Key target, base::Instant now);
    void transmit(Flight flight, QByteArray body, const net::Permission& permission, base::Instant now);
    void paceAfter(qsizetype bytes, base::Instant now);

    // coreoutcome.cpp
    void finish(Flight flight, const Outcome& outcome, base::Instant now);
    void messageAnswered(Flight& flight, const Outcome& outcome, base::Instant now);
    void messageRefused(Flight& flight, const Outcome& outcome, base::Instant now);
    void messageFailed(Flight& flight, const Outcome& outcome, base::Instant now);
    void announceEnded(const Flight& flight, const Outcome& outcome, base::Instant now);
    std::optional<Key> targetOf(const Flight& flight) const;
    void heardFrom(Key key, const Outcome& outcome, base::Instant now);
    void failedAt(Key key, base::Instant now, const Outcome& outcome);
    void bringBack(const std::vector<Entry>& entries, const QByteArray& reason, base::Instant now);
    void letGo(const std::vector<Entry>& entries);
    void settle(const Entry& entry);
    void putAside(Entry entry, const QByteArray& reason, base::Instant now);

    // core.cpp
    void saveChange(Key key, const peers::Peer& changed, base::Instant now);
    void tell(traffic::SightingKind kind, const Item& item, base::Instant now,
        const std::optional<base::Endpoint>& peer, const QByteArray& reason = {},
        std::optional<base::Duration> latency = {});
    void assertDrained() const;

    Config m_config;
    base::Random& m_random;
    traffic::Judge& m_judge;
    traffic::Witness& m_witness;

    Roster m_roster;
    traffic::Queue m_queue;
    Custody m_custody;
    SetAside m_setAside;
    QHash<quint64, Entry> m_errands; ///< held in the queue's accounts while a script is at work
    net::ConnectBudget m_budget;
    Counters m_counters;

    bool m_sending = false;
    Flights m_flights;
    QHash<traffic::Queue::Ticket, QList<base::Endpoint>> m_refusals;
    QHash<base::Endpoint, int> m_refusalsInRow;

    enum Timer {
        SendTimer,
        FeelerTimer,
        TimerCount
    };
    std::array<base::Instant, TimerCount> m_notBefore{};
    base::Instant m_bytesFreeAt{};
    bool m_isStuck = false; ///< nothing could be sent although something waits; the next news tries again

    lines::Outlet<Transmit> m_outbox;
    lines::Outlet<Event> m_events;
    qsizetype m_envelopeBytes = 0; ///< of a body, beside its message
};

} // namespace clackstower::clacks
