#pragma once

#include "node/base/error.h"
#include "node/peers/peer.h"
#include "node/traffic/message.h"

#include <QList>
#include <QObject>

namespace clackstower::lines {

enum class LineState {
    Off,
    Listening,
    Failed
};

QByteArrayView stateName(LineState state);

/// A figure that a line keeps, with its name for programs.
struct Counter
{
    QByteArrayView name;
    quint64 value = 0;
};

/// One protocol that the tower speaks. The shell that implements it owns the sockets; all thinking is in its core.
class Line : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QByteArrayView name() const = 0;

    /// Goes on air. A line that cannot is left in the state Failed, with the reason.
    virtual base::Expected<void> start() = 0;

    /// Goes off air: closes every listener and every sender. What waits in a queue stays there.
    virtual void stop() = 0;

    /// Hands everything that must outlive the process to the disk, and waits for it.
    virtual void flush() = 0;

    virtual LineState state() const = 0;
    virtual QByteArray error() const = 0;
    virtual base::Endpoint listening() const = 0; ///< bind address and real port
    virtual QList<Counter> counters() const = 0;

    /// Sentences about what is wrong or was repaired, for status and for the window.
    virtual QList<QByteArray> notices() const = 0;

    virtual QList<peers::Peer> peers() const = 0;

    /// The peer at that place, if the line knows one.
    virtual std::optional<peers::Peer> peer(const base::Endpoint& endpoint) const;

    // What the user may do to a peer. A line that knows none by its address says so.
    virtual base::Expected<peers::Peer> ignore(const base::Endpoint& endpoint);
    virtual base::Expected<peers::Peer> unignore(const base::Endpoint& endpoint);
    virtual base::Expected<void> forget(const base::Endpoint& endpoint);

Q_SIGNALS:
    void stateChanged();
};

} // namespace clackstower::lines
