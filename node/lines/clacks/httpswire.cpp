#include "node/lines/clacks/httpswire.h"

#include "node/base/json.h"

#include <QTimer>

namespace clackstower::clacks {

namespace {

net::BodyState judgeBody(QByteArrayView body)
{
    switch (base::json::scanDocument(body).fault) {
    case base::json::Fault::None: return net::BodyState::Whole;
    case base::json::Fault::Truncated: return net::BodyState::Truncated;
    default: return net::BodyState::Bad;
    }
}

Outcome::Kind kindOf(net::PostResult::Outcome outcome)
{
    switch (outcome) {
    case net::PostResult::Answered: return Outcome::Answered;
    case net::PostResult::IdentityChanged: return Outcome::IdentityChanged;
    case net::PostResult::NotPermitted: return Outcome::NotPermitted;
    case net::PostResult::Cancelled: return Outcome::Cancelled;
    default: return Outcome::Unreachable;
    }
}

Outcome outcomeOf(TransmitId id, const net::PostResult& result)
{
    return {.id = id,
        .kind = kindOf(result.outcome),
        .status = result.status,
        .latency = result.latency,
        .remote = result.remote,
        .fingerprint = result.fingerprint,
        .copes = result.copes,
        .sentence = result.sentence};
}

} // namespace

HttpsWire::HttpsWire(const base::Clock& clock)
    : m_clock(clock)
{
}

base::Expected<quint16> HttpsWire::listen(const LineSettings& settings)
{
    m_trust = settings.trust;
    if (const auto made = makeIdentity(settings); !made)
        return std::unexpected(made.error());
    const base::Expected<quint16> port = openServer(settings);
    if (!port)
        return port;
    if (const auto made = openPool(settings); !made)
        return std::unexpected(made.error());
    return port;
}

base::Expected<void> HttpsWire::makeIdentity(const LineSettings& settings)
{
    const bool hasOwn = !settings.keyFile.isEmpty() || !settings.certificateFile.isEmpty();
    base::Expected<net::Identity> made = hasOwn
        ? net::Identity::load(settings.keyFile, settings.certificateFile)
        : net::Identity::loadOrCreate(settings.dataDir, settings.core.self.hostname);
    if (!made)
        return std::unexpected(made.error());
    if (!made->remark.isEmpty())
        m_remarks.append(made->remark);
    m_identity = std::move(*made);
    return {};
}

base::Expected<quint16> HttpsWire::openServer(const LineSettings& settings)
{
    const std::optional<base::Address> address = base::Address::fromText(settings.bind);
    if (!address)
        return base::fail("badBind",
            "clacks.bind must be an address of this machine, such as 0.0.0.0 or 127.0.0.1, and not '"
                + settings.bind + "'");
    const base::Expected<net::TlsContext> context = net::TlsContext::server(*m_identity);
    if (!context)
        return std::unexpected(context.error());
    net::ServerLimits limits;
    limits.connections = settings.connections;
    limits.perAddress = settings.connectionsPerAddress;
    limits.request.bodyBytes = settings.core.bodyBytes;
    m_server = std::make_unique<net::HttpsServer>(m_clock, *context, limits);
    m_server->setBodyJudge(&judgeBody);
    m_server->setHandler([this](const net::HttpRequest& request) {
        return net::HttpAnswer{.status = m_end->deliver({request.body, request.via})};
    });
    return m_server->listen(*address, settings.port);
}

base::Expected<void> HttpsWire::openPool(const LineSettings& settings)
{
    base::Expected<net::TlsContext> context = net::TlsContext::client(settings.trust);
    if (!context)
        return std::unexpected(context.error());
    m_pool = std::make_unique<net::HttpsClientPool>(m_clock, *context);
    m_pool->setReach(settings.core.reach);
    m_pool->setPinCheck([this](const base::Endpoint& endpoint, const QByteArray& fingerprint) {
        return m_trust != net::Trust::Pin || m_end->accepts(endpoint, fingerprint);
    });
    m_pool->setDone([this](net::PostId id, const net::PostResult& result) { m_end->ended(outcomeOf(id, result)); });
    return {};
}

void HttpsWire::stopListening()
{
    if (m_server) {
        m_serverCounters = m_server->counters();
        m_serverCounters.open = 0;
    }
    m_server.reset();
}

void HttpsWire::post(Transmit transmit)
{
    if (m_pool) {
        m_pool->post(transmit.id, transmit.to, std::move(transmit.body), {transmit.permission, transmit.deadline});
        return;
    }
    // Only an announcement can be asked for before the line has ever been on air.
    QTimer::singleShot(0, &m_context, [this, id = transmit.id] {
        m_end->ended({.id = id, .kind = Outcome::Unreachable, .sentence = "the clacks line is off air"});
    });
}

void HttpsWire::hangUp()
{
    if (m_pool)
        m_pool->closeAll();
}

void HttpsWire::reconfigure(const LineSettings& settings)
{
    const bool otherTrust = settings.trust != m_trust;
    m_trust = settings.trust;
    if (!m_pool)
        return;
    m_pool->setReach(settings.core.reach);
    if (otherTrust) {
        if (const auto context = net::TlsContext::client(settings.trust))
            m_pool->setContext(*context);
    }
}

QByteArray HttpsWire::fingerprint() const
{
    return m_identity ? m_identity->fingerprint() : QByteArray();
}

Wire::Counters HttpsWire::counters() const
{
    return {m_server ? m_server->counters() : m_serverCounters, m_pool ? m_pool->counters() : net::PoolCounters()};
}

} // namespace clackstower::clacks
