#pragma once

#include "node/traffic/message.h"
#include "node/traffic/verdict.h"

namespace clackstower::traffic {

/// What is to become of a message.
struct Judgement
{
    Verdict verdict;
    QByteArray note; ///< said beside the message's arrival: what rules noted, which script failed

    /// What goes on in the message's place when it is forwarded; nothing, for now, when the list is empty.
    std::optional<QList<QByteArray>> instead = {};

    bool persists = false; ///< what is archived is to be brought back when it has not been seen for a while

    bool operator==(const Judgement&) const = default;
};

/// Decides what becomes of a message before a line queues it. The tower answers by its rules, a test by a
/// fixed verdict, the lab by its scenario.
class Judge
{
public:
    virtual ~Judge() = default;
    virtual Judgement judge(QByteArrayView line, const Message& message, base::Instant now) = 0;
};

} // namespace clackstower::traffic
