#pragma once

#include "node/traffic/message.h"
#include "node/traffic/verdict.h"

namespace clackstower::traffic {

/// Decides what becomes of a message before a line queues it. The tower answers by its rules, a test by a
/// fixed verdict, the lab by its scenario.
class Judge
{
public:
    virtual ~Judge() = default;
    virtual Verdict judge(QByteArrayView line, const Message& message, base::Instant now) = 0;
};

} // namespace clackstower::traffic
