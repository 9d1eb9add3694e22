#pragma once

#include "node/base/digest.h"
#include "node/base/endpoint.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace clackstower::app::ctl {

/// What a word on the command line must be. It is checked before the tower is asked at all.
enum class ValueKind {
    Text,
    Hostname,
    Port,
    Count,
    MessageId,
    Line,
    PeerStatus,
    EventName,
    SettingKey,
    OnOff,
    File, ///< read by whoever asks
    Path  ///< read by the tower
};

struct Positional
{
    QByteArray name;
    ValueKind kind = ValueKind::Text;
    bool optional = false;
};

struct Option
{
    QByteArray name;  ///< with its dashes
    QByteArray value; ///< what the help calls its value; empty: it takes none
    QByteArray help;
    ValueKind kind = ValueKind::Text;
    bool repeatable = false;
};

/// What may follow the name of a command.
struct Grammar
{
    QList<Positional> positionals;
    QList<Option> options;
};

/// The words that followed, sorted and checked by a grammar.
class Arguments
{
public:
    /// Options may stand anywhere; after "--" there are none. A failure tells what is missing or wrong.
    static base::Expected<Arguments> parse(const Grammar& grammar, const QList<QByteArray>& words);

    bool has(const QByteArray& name) const { return m_values.contains(name); }
    QByteArray value(const QByteArray& name) const { return m_values.value(name).value(0); }
    QList<QByteArray> values(const QByteArray& name) const { return m_values.value(name); }

    /// The number given with that name; none: it was left out.
    std::optional<qsizetype> count(const QByteArray& name) const;

    /// What stands in HOST and PORT.
    base::Endpoint endpoint() const;

    /// What stands in ID.
    base::Digest messageId() const;

private:
    QHash<QByteArray, QList<QByteArray>> m_values; ///< by the name of the positional or of the option
};

} // namespace clackstower::app::ctl
