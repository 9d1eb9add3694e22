#include "node/lines/clacks/innerline.h"

#include <QDir>

namespace clackstower::clacks {

namespace {

constexpr auto storeInterval = std::chrono::milliseconds(500);

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

ClacksLine::Inner::Inner(ClacksLine& line, Settings initial, const base::Clock& lineClock,
    std::unique_ptr<base::Random> lineRandom, traffic::Judge& judge, traffic::Witness& witness)
    : q(line)
    , settings(std::move(initial))
    , clock(lineClock)
    , random(std::move(lineRandom))
    , core(settings.core, *random, judge, witness)
    , driver(
          core, clock, [this](Transmit transmit) { carryOut(std::move(transmit)); },
          [this](Event event) { tell(std::move(event)); })
    , peerStore(QDir(settings.dataDir).filePath(QStringLiteral("clacks.peers")))
    , queueStore(QDir(settings.dataDir).filePath(QStringLiteral("clacks.queue")))
{
    loadStores();
    storeTimer.setInterval(storeInterval);
    QObject::connect(&storeTimer, &QTimer::timeout, &q, [this] { writeStores(); });
    storeTimer.start();
    farewellTimer.setSingleShot(true);
    QObject::connect(&farewellTimer, &QTimer::timeout, &q, [this] {
        if (pool)
            pool->closeAll();
    });
}

void ClacksLine::Inner::loadStores()
{
    const peers::PeerStore::Loaded book = peerStore.load();
    if (!book.notice.isEmpty())
        repaired.append(book.notice);
    for (const peers::Peer& peer : book.peers)
        core.restorePeer(peer);
    core.queue().recordChanges(true);
    traffic::QueueStore::Loaded waiting = queueStore.load();
    if (!waiting.notice.isEmpty())
        repaired.append(waiting.notice);
    if (!settings.keepQueue)
        return;
    for (const traffic::Message& message : waiting.messages)
        core.restoreMessage(message);
}

void ClacksLine::Inner::writeStores()
{
    peerStore.write(core.roster().book());
    queueStore.write(core.queue());
}

base::Expected<void> ClacksLine::Inner::makeIdentity()
{
    const bool hasOwn = !settings.keyFile.isEmpty() || !settings.certificateFile.isEmpty();
    base::Expected<net::Identity> made = hasOwn
        ? net::Identity::load(settings.keyFile, settings.certificateFile)
        : net::Identity::loadOrCreate(settings.dataDir, settings.core.self.hostname);
    if (!made)
        return std::unexpected(made.error());
    if (!made->remark.isEmpty())
        repaired.append(made->remark);
    identity = std::move(*made);
    return {};
}

base::Expected<void> ClacksLine::Inner::makePool()
{
    base::Expected<net::TlsContext> context = net::TlsContext::client(settings.trust);
    if (!context)
        return std::unexpected(context.error());
    pool = std::make_unique<net::HttpsClientPool>(clock, *context);
    pool->setReach(settings.core.reach);
    pool->setPinCheck([this](const base::Endpoint& endpoint, const QByteArray& fingerprint) {
        return settings.trust != net::Trust::Pin || core.pinAccepts(endpoint, fingerprint);
    });
    pool->setDone([this](net::PostId id, const net::PostResult& result) {
        run([&](Core& fed, base::Instant now) { fed.receive(outcomeOf(id, result), now); });
    });
    return {};
}

base::Expected<void> ClacksLine::Inner::start()
{
    const std::optional<base::Address> address = base::Address::fromText(settings.bind);
    if (!address)
        return base::fail("badBind",
            "clacks.bind must be an address of this machine, such as 0.0.0.0 or 127.0.0.1, and not '"
                + settings.bind + "'");
    if (const auto made = makeIdentity(); !made)
        return made;
    const base::Expected<net::TlsContext> context = net::TlsContext::server(*identity);
    if (!context)
        return std::unexpected(context.error());
    net::ServerLimits limits;
    limits.connections = settings.connections;
    limits.perAddress = settings.connectionsPerAddress;
    limits.request.bodyBytes = settings.core.bodyBytes;
    server = std::make_unique<net::HttpsServer>(clock, *context, limits);
    server->setBodyJudge(&judgeBody);
    server->setHandler([this](const net::HttpRequest& request) {
        const Delivery delivery{request.body, request.via};
        return net::HttpAnswer{
            .status = run([&](Core& fed, base::Instant now) { return fed.receive(delivery, now); })};
    });
    const base::Expected<quint16> port = server->listen(*address, settings.port);
    if (!port)
        return std::unexpected(port.error());
    realPort = *port;
    if (const auto made = makePool(); !made)
        return made;
    settings.core.self.port = realPort;
    run([this](Core& fed, base::Instant now) {
        fed.reconfigure(settings.core, now);
        fed.setSending(true, now);
    });
    return {};
}

void ClacksLine::Inner::carryOut(Transmit transmit)
{
    if (pool) {
        pool->post(transmit.id, transmit.to, std::move(transmit.body), {transmit.permission, transmit.deadline});
        return;
    }
    // Only an announcement can be asked for before the line has ever been on air. Never from inside the core.
    QTimer::singleShot(0, &q, [this, id = transmit.id] {
        run([id](Core& fed, base::Instant now) {
            fed.receive({.id = id, .kind = Outcome::Unreachable, .sentence = "the clacks line is off air"}, now);
        });
    });
}

void ClacksLine::Inner::tell(Event event)
{
    if (const auto done = announcements.take(event.request))
        QTimer::singleShot(0, &q, [done, result = std::move(event.announced)] { done(result); });
}

} // namespace clackstower::clacks
