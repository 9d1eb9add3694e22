#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace clackstower::traffic {

enum class Action {
    Forward,   ///< keep it in the queue and pass it on
    Stonewall, ///< accept it, keep nothing, pass nothing on
    Refuse,    ///< tell the sender no
};

QByteArrayView actionName(Action action);

/// Which rule decided, in the version it had then.
struct RuleRef
{
    QByteArray id;
    QByteArray name;
    int version = 0;

    bool operator==(const RuleRef&) const = default;
};

/// What was decided for a message, frozen at that moment: a later edit of the rule changes no verdict.
struct Verdict
{
    Action action = Action::Forward;
    std::optional<RuleRef> rule;
    QList<QByteArray> stations;
    bool archived = false;
    bool transformed = false;

    bool operator==(const Verdict&) const = default;
};

} // namespace clackstower::traffic
