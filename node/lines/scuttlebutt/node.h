#pragma once

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/lines/scuttlebutt/pairs.h"
#include "node/lines/scuttlebutt/phi.h"

namespace clackstower::scuttlebutt {

using NodeKey = quint32;

enum class Standing : quint8 {
    Live,
    Suspect,
    Dead
};

QByteArrayView standingName(Standing standing);

/// What is held against a silent node until it is heard again or declared dead.
struct Trial
{
    base::Instant since;
    base::Instant verdictAt;
    std::vector<QByteArray> accusers{};
    std::optional<base::Instant> lookAt{}; ///< when we look (again) ourselves
    bool hasLooked = false;                ///< ourselves, and in vain
};

/// Another node of the cluster as we know it: where it is, what it says, and how it has been lately.
struct Node
{
    QByteArray id;
    base::Endpoint at;
    quint64 version = 0; ///< the highest that was taken of it
    Pairs pairs;
    Phi phi;

    Standing standing = Standing::Live;
    bool isOurs = false;    ///< says that it is one of ours
    bool isIgnored = false; ///< the user wants nothing of it
    bool isTyped = false;   ///< the user named it
    bool isMet = false;     ///< it has spoken to us itself
    bool isGone = false;    ///< a free place

    base::Address namedBy; ///< the connection that its name came in by
    base::Address address; ///< where it spoke from, or was reached
    base::Instant since;   ///< of its standing
    std::optional<base::Instant> heard;
    base::Instant reached;    ///< the last time a message to it went through
    quint64 incarnation = 0;  ///< of its present life, as nodes of ours count them
    quint64 contradicted = 0; ///< versions that came with two values
    quint64 claimed = 0;      ///< a version so high that only itself can confirm it; 0: none
    quint32 received = 0;
    quint32 sent = 0;
    quint32 failures = 0;
    std::unique_ptr<Trial> trial;

    bool isLive() const { return standing != Standing::Dead && !isIgnored; }
};

/// Heard so lately that what others say of its silence is old.
inline bool isJustHeard(const Node& node, base::Instant now)
{
    return node.heard && now - *node.heard < std::chrono::milliseconds(500);
}

} // namespace clackstower::scuttlebutt
