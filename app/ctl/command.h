#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/reply.h"

#include <functional>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::app::ctl {

/// What a command was called with: its words, and the content of --file, which the caller has read.
struct Call
{
    Arguments arguments;
    QByteArray input;
};

/// Runs on the tower's thread. May keep the reply and use it later, once.
using Handler = std::function<void(tower::Tower&, const Call&, const ReplyPtr&)>;

/// One command of `clackstower ctl`: how it is called, what its help says, and what the tower does for it.
struct Command
{
    QByteArray name; ///< one word, or two: "settings get"
    QByteArray synopsis;
    QByteArray summary;
    QByteArray details;
    QByteArray example;
    Grammar grammar;
    Handler handler;

    /// What the grammar cannot say.
    std::function<base::Expected<void>(const Arguments&)> check
        = [](const Arguments&) { return base::Expected<void>(); };

    base::Expected<Arguments> parse(const QList<QByteArray>& words) const;
};

} // namespace clackstower::app::ctl
