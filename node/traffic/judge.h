#pragma once

#include "node/traffic/message.h"
#include "node/traffic/verdict.h"

namespace clackstower::traffic {

/// What is to become of a message.
struct Judgement
{
    Verdict verdict;
    QByteArray note; ///< said beside the message's arrival: what rules noted, which script failed

    /// What goes on in the message's place when it is forwarded.
    std::optional<QList<QByteArray>> instead = {};

    /// A script is to be asked about it: the line holds what would go on, tells lineHolds(), and is told later what
    /// goes on instead. 0: none is.
    quint64 errand = 0;

    /// The id of the rule that wants it brought back when nobody has shown it for a while; empty: none does.
    QByteArray persistedBy = {};

    bool operator==(const Judgement&) const = default;
};

/// Decides what becomes of a message before a line queues it. The tower answers by its rules, a test by a
/// fixed verdict, the lab by its scenario.
class Judge
{
public:
    virtual ~Judge() = default;
    virtual Judgement judge(QByteArrayView line, const Message& message, base::Instant now) = 0;

    /// The line has taken the message of that errand in, and holds it.
    virtual void lineHolds(quint64 /*errand*/) {}
};

} // namespace clackstower::traffic
