#pragma once

#include "node/lines/scuttlebutt/node.h"

#include <optional>

/// What the core has in hand with others, from one moment to the next.
namespace clackstower::scuttlebutt {

/// Somebody that we wait for.
struct Awaited
{
    base::Instant since;
    base::Instant until;
    bool isSecond = false;
    bool wantsWord = true; ///< that the message went through is not enough
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
