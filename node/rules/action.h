#pragma once

#include "node/base/error.h"
#include "node/base/instant.h"

#include <QByteArrayView>

#include <span>
#include <vector>

namespace clackstower::rules {

/// One thing that a rule does. What a name, a limit or an interval is needed for stands behind a colon.
struct Action
{
    enum class Kind {
        Forward,
        Stonewall,
        Refuse,
        Transform,    ///< :SCRIPT, and forward what it makes
        Split,        ///< :SCRIPT, and forward the parts
        Join,         ///< :SCRIPT, and forward the whole when all parts are here
        Tune,         ///< :STATION
        Archive,      ///< keep it
        Persist,      ///< :INTERVAL, keep it and bring it back when it has not been seen for that long
        Note,         ///< :TEXT, said beside the message's arrival
        Notify,       ///< tell the user
        IgnoreSender, ///< :N, at most so many towers an hour
        Crawl         ///< let a list of towers that travels collect ours, and learn from it
    };

    Kind kind = Kind::Forward;
    QByteArray name;           ///< of a station or a script; the text of a note
    int perHour = 0;           ///< IgnoreSender
    base::Duration interval{}; ///< Persist

    bool operator==(const Action&) const = default;
};

/// What stands behind the colon of an action.
enum class ActionArgument {
    None,
    Station,
    Script,
    Text,
    Limit,   ///< so many an hour, at most
    Interval ///< a duration such as 12h
};

/// How an action is written and what it does, for whoever explains it or offers it.
struct ActionSpec
{
    Action::Kind kind = Action::Kind::Forward;
    QByteArrayView word;
    ActionArgument argument = ActionArgument::None;
    QByteArrayView example;
    QByteArrayView description;
};

/// All actions; those that decide come first.
std::span<const ActionSpec> actionSpecs();
const ActionSpec& specOf(Action::Kind kind);

/// Whether it settles the verdict. The others are done on the way and let the next rules look.
bool decides(Action::Kind kind);

/// Whether its name is that of a script.
bool needsScript(Action::Kind kind);

base::Expected<Action> readAction(const QByteArray& text);

/// As --then takes them: separated by commas.
base::Expected<std::vector<Action>> readActions(const QByteArray& text);

QByteArray actionText(const Action& action);

/// A name of a station or a script: 1 to 64 bytes of UTF-8 without commas, colons and control characters.
bool isUsableName(const QByteArray& name);

} // namespace clackstower::rules
