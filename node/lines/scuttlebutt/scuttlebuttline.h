#pragma once

#include "node/lines/line.h"
#include "node/lines/scuttlebutt/core.h"
#include "node/lines/scuttlebutt/statestore.h"
#include "node/lines/scuttlebutt/transport.h"

#include <memory>

namespace clackstower::scuttlebutt {

/// The scuttlebutt line on real sockets: drives the core with a transport, one timer and a store. Lives on the
/// tower's thread.
class ScuttlebuttLine final : public lines::Line
{
    Q_OBJECT

public:
    struct Settings
    {
        Config core; ///< without an id the one that is kept with the state, or a new one
        QByteArray bind = "0.0.0.0";
        quint16 port = 9742;
        int connections = 1024;
        int connectionsPerAddress = 32;
        QString dataDir; ///< empty: nothing outlives the line
    };

    ScuttlebuttLine(const Settings& settings, const base::Clock& clock, std::unique_ptr<base::Random> random,
        traffic::Judge& judge, traffic::Witness& witness, QObject* parent = nullptr);

    /// With a transport and a store of one's own.
    ScuttlebuttLine(Settings settings, const base::Clock& clock, std::unique_ptr<base::Random> random,
        traffic::Judge& judge, traffic::Witness& witness, std::unique_ptr<Transport> transport,
        std::unique_ptr<StateStore> store, QObject* parent = nullptr);
    ~ScuttlebuttLine() override;

    QByteArrayView name() const override;
    base::Expected<void> start() override;
    void stop() override;
    void flush() override;
    lines::LineState state() const override;
    QByteArray error() const override;
    base::Endpoint listening() const override;
    QList<lines::Counter> counters() const override;
    QList<QByteArray> notices() const override;
    QList<peers::Peer> peers() const override;
    base::Expected<peers::Peer> ignore(const base::Endpoint& endpoint) override;
    base::Expected<peers::Peer> unignore(const base::Endpoint& endpoint) override;
    base::Expected<void> forget(const base::Endpoint& endpoint) override;

    /// Settings that take hold while the line runs. Bind, port and id wait for a start().
    void reconfigure(const Settings& settings);

    /// `json` is one JSON value; the answer is the version that the key has then.
    base::Expected<quint64> set(const QByteArray& key, const QByteArray& json);

    const Core& core() const;
    base::Instant now() const;

private:
    class Inner;
    std::unique_ptr<Inner> m_inner;
};

/// The value that stands for a key that was deleted. Originals carry it like any other.
inline constexpr QByteArrayView tombstone = R"({"$tombstone":true})";

} // namespace clackstower::scuttlebutt
