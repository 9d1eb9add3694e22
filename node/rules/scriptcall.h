#pragma once

#include "node/base/error.h"

#include <QByteArray>
#include <QList>

#include <expected>
#include <functional>
#include <optional>

namespace clackstower::rules {

/// One call of a script: what it is asked for, its text, and the messages that it is to look at, as JSON.
struct ScriptCall
{
    enum class Kind {
        Transform, ///< a function (message, about): another message, or undefined for "as it came"
        Split,     ///< a function (message, about): a list of messages, or undefined
        Key,       ///< the member `key` of an object: tells which messages belong together, or undefined
        Join       ///< its member `join`, a function (messages): the whole, or undefined for "not yet"
    };

    Kind kind = Kind::Transform;
    QByteArray code;
    QList<QByteArray> messages; ///< one, but for Join
    QByteArray about;           ///< where it came from, as a JSON object

    bool operator==(const ScriptCall&) const = default;
};

/// What came of it: nothing to replace the message by, what was made as JSON (the text of a key for Key), or what
/// went wrong as a sentence.
struct ScriptResult
{
    enum class Kind {
        Undefined,
        Made,
        Failed
    };

    Kind kind = Kind::Undefined;
    QList<QByteArray> made;
    QByteArray sentence;
    bool endedHost = false; ///< the process that it ran in has ended, or could not begin

    static ScriptResult failed(const QByteArray& sentence) { return {Kind::Failed, {}, sentence}; }

    bool operator==(const ScriptResult&) const = default;
};

/// What a script may make, and what the two sides take from each other.
struct ScriptLimits
{
    static constexpr qsizetype parts = 256;
    static constexpr qsizetype bytes = 1024 * 1024;         ///< of all parts together
    static constexpr qsizetype line = 16 * 1024 * 1024;     ///< of a call or an answer on its way
    static constexpr int millis = 20;                       ///< of processor time, for one call
    static constexpr qsizetype memory = 192 * 1024 * 1024L; ///< beyond what the host needs itself
};

/// Runs scripts, one call after the other; every call is answered once, later, in the order of the calls.
class ScriptRunner
{
public:
    using Done = std::function<void(const ScriptResult&)>;

    virtual ~ScriptRunner() = default;
    virtual void run(const ScriptCall& call, Done done) = 0;
};

/// One line of JSON each, without its end. Reading takes what the other side could have written, and nothing else.
QByteArray lineOf(quint64 number, const ScriptCall& call);
QByteArray lineOf(quint64 number, const ScriptResult& result);
std::optional<std::pair<quint64, ScriptCall>> readCall(QByteArrayView line);
std::optional<std::pair<quint64, ScriptResult>> readResult(QByteArrayView line);

} // namespace clackstower::rules
