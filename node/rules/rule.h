#pragma once

#include "node/rules/action.h"
#include "node/rules/filter.h"

namespace clackstower::rules {

/// When this holds for a message, then that is done. A plain value; its version rises with each edit.
struct Rule
{
    QByteArray id; ///< stays the same as long as the rule lives
    QByteArray name;
    Filter when;
    std::vector<Action> then;
    bool enabled = true;
    bool goesOn = false; ///< it decides, and later rules may still tune, archive and note
    std::optional<base::Instant> expires;
    int version = 1;
    quint64 hits = 0;
    std::optional<base::Instant> lastHit;

    bool isActive(base::Instant now) const { return enabled && (!expires || now < *expires); }
    const Action* decision() const;

    /// Whether no later rule is asked once this one holds.
    bool isFinal() const { return decision() && !goesOn; }

    /// Whether both say the same, however often they did.
    bool saysTheSame(const Rule& other) const;

    bool operator==(const Rule&) const = default;
};

/// A filter that one tunes in to.
struct Station
{
    QByteArray name;
    std::optional<Filter> when; ///< none: only rules tune messages to it
    QByteArray colour = "#4564DD";
    bool sound = false;
    bool notify = false;
    bool muted = false;

    bool operator==(const Station&) const = default;
};

/// A small function in JavaScript that rules call by its name.
struct Script
{
    QByteArray name;
    QByteArray code;

    bool operator==(const Script&) const = default;
};

} // namespace clackstower::rules
