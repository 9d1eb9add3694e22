#pragma once

#include "node/lines/scuttlebutt/node.h"

#include <optional>

/// What the core has in hand with others, from one moment to the next.
namespace clackstower::scuttlebutt {

/// How often somebody is asked before its silence counts.
inline constexpr int lastAttempt = 2;

/// Somebody that we wait for.
struct Awaited
{
    base::Instant since; ///< of the first attempt
    base::Instant until;
    int attempt = 1;
    bool wantsWord = true;          ///< that the message went through is not enough
    std::vector<NodeKey> helpers{}; ///< whom we have asked to look as well
    std::vector<NodeKey> askers{};  ///< who has asked us
};

/// A message that is under way.
struct Flight
{
    NodeKey to = 0;
    base::Instant since;
};

/// What is to be told at once: everything of its owner above a version.
struct Hot
{
    std::optional<NodeKey> owner; ///< none: ourselves
    quint64 above = 0;
};

/// What somebody lacks, as a digest of his shows.
struct Candidate
{
    QByteArrayView owner;
    const Pairs* pairs = nullptr;
    quint64 above = 0;
    qsizetype count = 0;
};

/// Whom a message came from, and how much may go back.
struct Caller
{
    NodeKey key = 0;
    base::Endpoint at; ///< as this message says
    base::Address via;
    bool isOurs = false;
    bool isItself = false; ///< it speaks from where it says it lives
    qsizetype mayAnswer = 0;
};

} // namespace clackstower::scuttlebutt
