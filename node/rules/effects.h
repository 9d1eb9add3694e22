#pragma once

#include "node/traffic/judge.h"

namespace clackstower::rules {

/// What rules may ask of the tower beyond a verdict. Everything is carried out later, when the line that asked for
/// a verdict is done with its message.
class Effects
{
public:
    virtual ~Effects() = default;

    /// The tower that a message says it comes from, and where it really came from. Whether the two belong together
    /// is for the tower to find out: a name in a message proves nothing.
    virtual void ignoreSender(const QByteArray& line, const base::Endpoint& from, const base::Address& via) = 0;

    /// Towers that a crawl message has named.
    virtual void learn(const QByteArray& line, const QList<base::Endpoint>& towers, const traffic::Message& from)
        = 0;

    /// Alive towers of that line, to be told to others.
    virtual QList<base::Endpoint> towersToTell(QByteArrayView line) const = 0;

    /// The user is to be told, by a rule or a station.
    virtual void notify(QByteArrayView line, const QByteArray& who, const traffic::Message& message) = 0;

    /// The line need not hold the messages of these errands any longer: others go on in their place or, without
    /// any, they themselves as they came.
    virtual void goOn(const QByteArray& line, const QList<quint64>& errands,
        const std::optional<QList<QByteArray>>& instead, const QByteArray& reason)
        = 0;
};

} // namespace clackstower::rules
