#pragma once

#include "node/lines/clacks/wire.h"
#include "node/net/identity.h"

#include <memory>
#include <optional>

namespace clackstower::clacks {

/// The wire in earnest: an HTTPS server, a pool of HTTPS clients, and the key that both show.
class HttpsWire final : public Wire
{
public:
    explicit HttpsWire(const base::Clock& clock);

    void attach(WireEnd& end) override { m_end = &end; }

    base::Expected<quint16> listen(const LineSettings& settings) override;
    void stopListening() override;
    void post(Transmit transmit) override;
    void hangUp() override;
    void reconfigure(const LineSettings& settings) override;
    QByteArray fingerprint() const override;
    Counters counters() const override;

    QList<QByteArray> remarks() const override { return m_remarks; }

private:
    base::Expected<void> makeIdentity(const LineSettings& settings);
    base::Expected<quint16> openServer(const LineSettings& settings);
    base::Expected<void> openPool(const LineSettings& settings);

    const base::Clock& m_clock;
    WireEnd* m_end = nullptr;
    net::Trust m_trust = net::Trust::Pin;
    std::optional<net::Identity> m_identity;
    std::unique_ptr<net::HttpsServer> m_server;
    std::unique_ptr<net::HttpsClientPool> m_pool;
    net::ServerCounters m_serverCounters; ///< of servers that are gone
    QList<QByteArray> m_remarks;
    QObject m_context; ///< what is told later is not told to a wire that is gone
};

} // namespace clackstower::clacks
