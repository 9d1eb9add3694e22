#pragma once

#include "node/lines/clacks/core.h"

#include <QList>

namespace clackstower::clacks {

/// A judge that says what it was told to say.
class FixedJudge final : public traffic::Judge
{
public:
    traffic::Verdict verdict;
    std::optional<QList<QByteArray>> instead;
    quint64 errand = 0;
    QList<quint64> held; ///< errands whose message the core holds

    traffic::Judgement judge(QByteArrayView, const traffic::Message&, base::Instant) override
    {
        return {.verdict = verdict, .note = {}, .instead = instead, .errand = errand};
    }

    void lineHolds(quint64 taken) override { held << taken; }
};

/// A witness that remembers everything.
class NoteTaker final : public traffic::Witness
{
public:
    QList<traffic::Sighting> sightings;
    QList<peers::Peer> discovered;
    QList<std::pair<peers::Peer, peers::PeerStatus>> updated;

    void saw(traffic::Sighting sighting) override { sightings.append(std::move(sighting)); }
    void peerChanged(
        QByteArrayView, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant) override
    {
        if (previous)
            updated.append({peer, *previous});
        else
            discovered.append(peer);
    }

    qsizetype count(traffic::SightingKind kind) const;
};

/// Gives the numbers that a test wrote down, and says how many were taken.
class ScriptedRandom final : public base::Random
{
public:
    QList<double> draws;
    int taken = 0;

    double unit() override
    {
        const double draw = taken < draws.size() ? draws[taken] : 0;
        ++taken;
        return draw;
    }
};

/// A core with fakes around it: tests read like a transcript of what went in and came out.
class CoreBench
{
public:
    explicit CoreBench(Config config = quick(), peers::AddressBook::Limits limits = {});

    /// A config that sends whatever it has at once.
    static Config quick();

    int deliver(const QByteArray& body, const char* via = "127.0.0.1");
    int deliverMessage(const QByteArray& message, const base::Endpoint& sender, const char* via = "127.0.0.1");
    void advance(base::Duration span);

    QList<Transmit> sent(); ///< what the core wants posted since the last call
    void answer(const Transmit& transmit, int status = 200, const char* remote = "127.0.0.1", bool copes = false);
    void fail(const Transmit& transmit, Outcome::Kind kind = Outcome::Unreachable);

    /// A tower that answers and has brought us a message.
    base::Endpoint befriend(const base::Endpoint& tower, const char* address = "127.0.0.1");

    const peers::Peer& peer(const base::Endpoint& endpoint) const;
    bool knows(const base::Endpoint& endpoint) const { return core.roster().find(endpoint).has_value(); }
    QList<QByteArray> queued() const;

    /// Runs a mutating verb and keeps what it left to be posted.
    template <typename Verb>
    auto run(Verb verb)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Verb>>) {
            verb();
            drain();
        } else {
            auto result = verb();
            drain();
            return result;
        }
    }

    base::SeededRandom random{1};
    FixedJudge judge;
    NoteTaker notes;
    Core core;
    base::Instant now{std::chrono::seconds(1'600'000'000)};
    QList<Event> events;

private:
    void drain();
    QList<Transmit> m_sent;
};

bool isAnnouncement(const Transmit& transmit);
QByteArray messageOf(const Transmit& transmit);

} // namespace clackstower::clacks
