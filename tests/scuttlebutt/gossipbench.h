#pragma once

#include "node/lines/scuttlebutt/core.h"

#include <QList>

namespace clackstower::scuttlebutt {

/// A judge that says what it was told to say, key by key.
class FixedJudge final : public traffic::Judge
{
public:
    QHash<QByteArray, traffic::Action> actions; ///< by topic; all others pass
    QList<traffic::Message> asked;

    traffic::Judgement judge(QByteArrayView, const traffic::Message& message, base::Instant) override
    {
        asked.append(message);
        traffic::Judgement judgement;
        judgement.verdict.action = actions.value(message.topic, traffic::Action::Forward);
        return judgement;
    }
};

/// A witness that remembers everything.
class NoteTaker final : public traffic::Witness
{
public:
    QList<traffic::Sighting> sightings;
    QList<peers::Peer> discovered;
    QList<peers::Peer> dead;
    QList<peers::Peer> live;

    void saw(traffic::Sighting sighting) override { sightings.append(std::move(sighting)); }
    void peerChanged(
        QByteArrayView, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant) override;

    QList<traffic::Sighting> of(traffic::SightingKind kind) const;
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
class GossipBench
{
public:
    static Config named(const QByteArray& id, quint16 port, const Manners& manners = {});

    explicit GossipBench(Config config);

    void deliver(const QByteArray& bytes, const char* via = "127.0.0.1");
    void advance(base::Duration span); ///< from deadline to deadline, as a line would wake it
    QList<Transmit> sent();            ///< since the last call
    void end(const Transmit& transmit, Outcome::Kind kind, const char* remote = "127.0.0.1");
    quint64 set(const QByteArray& key, const QByteArray& json);

    const Node* node(const QByteArray& id) const;
    QByteArray valueOf(const QByteArray& owner, const QByteArray& key) const;

    base::SeededRandom random{1};
    FixedJudge judge;
    NoteTaker notes;
    Core core;
    base::Instant now{std::chrono::milliseconds(1'400'000'000'000)};

private:
    void drain();
    QList<Transmit> m_sent;
};

/// Several cores whose messages reach each other at once, but for those that are cut off.
class Circle
{
public:
    explicit Circle(const QList<Config>& configs);

    GossipBench& operator[](qsizetype index) { return *m_members[size_t(index)]; }
    qsizetype count() const { return qsizetype(m_members.size()); }
    void advance(base::Duration span);

    QList<bool> isOff;                              ///< neither hears nor answers
    QList<bool> isRefused;                          ///< connections there are refused at once
    QList<std::pair<qsizetype, qsizetype>> cutWays; ///< nothing goes from this one to that

private:
    void carry(qsizetype from);

    std::vector<std::unique_ptr<GossipBench>> m_members;
};

/// A message as an original would write it. `entries` are id, version and port.
QByteArray digestFrom(
    const QByteArray& id, quint16 port, const QList<std::tuple<QByteArray, quint64, quint16>>& entries);
QByteArray deltasFrom(const QByteArray& id, quint16 port, const QByteArray& deltas);

} // namespace clackstower::scuttlebutt
