#pragma once

#include "node/base/endpoint.h"
#include "node/base/error.h"
#include "node/base/instant.h"
#include "node/net/reach.h"

#include <span>
#include <vector>

namespace clackstower::scuttlebutt {

/// Where we behave better than an original node. Each can be switched off, so that the lab can show what each is
/// worth and the vectors taken from the original can be replayed on the same core.
struct Manners
{
    bool tellsKind = true;         ///< says that it is one of ours, and uses what only those understand
    bool partialDigests = true;    ///< some of the peers in turn, those with news first, within a byte budget
    bool answersWithDigest = true; ///< a digest is answered by our own: both sides learn from one meeting
    bool catchesUp = true;         ///< who knows far fewer peers than we do is told of as many as an answer holds
    bool deltasByBytes = true;     ///< as many deltas as a byte budget holds, and not five
    bool fairDeltas = true;        ///< the peers take turns in an answer, so that none is starved
    bool push = true;              ///< what is new is told to a few of ours at once
    bool indirectEvidence = true;  ///< a version that rises is a sign of life, whoever tells of it
    bool probes = true;            ///< peers are asked in turn; who knows an original stale is answered by it
    bool suspicion = true;         ///< a silent peer is suspected first, and may object
    bool asksOthers = true;        ///< before it is suspected, a few others of ours are asked whether they hear it
    bool looksItself = true;       ///< nobody is held dead on the word of others alone
    bool expiry = true;            ///< who has been dead for long, or was never there, is forgotten
    bool guardsVersions = true;    ///< jumps and contradictions are held back, not believed
    bool exactComparison = true;   ///< an object that has grown has changed
    bool keepsSeeds = true;        ///< a seed that is not live is asked now and then: no islands
    bool followsMoves = true;      ///< a peer that speaks from another address is found there from now on

    static Manners ours() { return {}; }

    static Manners original()
    {
        return {.tellsKind = false,
            .partialDigests = false,
            .answersWithDigest = false,
            .catchesUp = false,
            .deltasByBytes = false,
            .fairDeltas = false,
            .push = false,
            .indirectEvidence = false,
            .probes = false,
            .suspicion = false,
            .asksOthers = false,
            .looksItself = false,
            .expiry = false,
            .guardsVersions = false,
            .exactComparison = false,
            .keepsSeeds = false,
            .followsMoves = false};
    }

    bool operator==(const Manners&) const = default;
};

/// A manner by its name, for scenarios that leave it away.
struct MannerName
{
    QByteArrayView name;
    bool Manners::* manner = nullptr;
};

std::span<const MannerName> mannerNames();

/// A node that the user named, to begin with.
struct Seed
{
    QByteArray id;
    base::Endpoint at;

    bool operator==(const Seed&) const = default;
};

/// As a user writes them: id@host:port, parted by commas.
base::Expected<std::vector<Seed>> parseSeeds(const QByteArray& text);

struct Config
{
    QByteArray id;
    base::Endpoint self{"localhost", 9742}; ///< what other nodes are told
    std::vector<Seed> seeds;
    double deadPeerPhi = 8;
    base::Duration gossipInterval = std::chrono::seconds(1);
    int maxDeltas = 5;
    int minimumLivePeers = 1;
    net::ReachMode reach = net::ReachMode::Guarded;
    Manners manners;

    // What strangers may take of us.
    qsizetype messageBytes = 256 * 1024;
    qsizetype peers = 4096;
    qsizetype newPeersPerMessage = 512;
    qsizetype peersPerNamer = 2048; ///< never met, and named by one network
    qsizetype keysPerPeer = 4096;
    qsizetype valueBytes = 64 * 1024;
    qsizetype stateBytes = 64 * 1024 * 1024; ///< of all others together
    double messagesPerSecond = 2000;         ///< of one address
    double answersPerSecond = 4 << 20;       ///< bytes, to one address: a small question may want a large answer
    quint64 versionWindow = 65536;           ///< how far a version may jump on the word of a third one

    // What a round of ours may cost.
    qsizetype digestBytes = 1400;
    qsizetype answerBytes = 16 * 1024; ///< deltas of an answer
    qsizetype pushBytes = 1500;        ///< an interval
    int pushTo = 4;
    base::Duration pushDelay = std::chrono::milliseconds(5); ///< what comes together is told together

    base::Duration reachTimeoutLeast = std::chrono::milliseconds(250); ///< for taking a message
    base::Duration reachTimeoutMost = std::chrono::milliseconds(1600);
    base::Duration answerTimeout = std::chrono::seconds(3);     ///< for answering what was taken
    int helpers = 3;                                            ///< are asked whether they hear who is silent
    int accusers = 3;                                           ///< that many make a short trial
    base::Duration lookSpread = std::chrono::milliseconds(100); ///< who hears of a suspicion looks within it
    size_t looksAtOnce = 64;                                    ///< when many are suspected
    base::Duration shortTrial = std::chrono::milliseconds(800); ///< the least: an objection needs that long
    base::Duration trial = std::chrono::seconds(4);             ///< with fewer accusers
    base::Duration forgetsUnmet = std::chrono::minutes(1);
    base::Duration forgetsDead = std::chrono::hours(24);

    bool operator==(const Config&) const = default;
};

} // namespace clackstower::scuttlebutt
