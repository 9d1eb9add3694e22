#include "node/lines/clacks/innerline.h"

#include "node/lines/clacks/httpswire.h"

#include <QDir>

namespace clackstower::clacks {

namespace {

constexpr auto storeInterval = std::chrono::milliseconds(500);

} // namespace

ClacksLine::Inner::Inner(ClacksLine& line, Settings initial, const base::Clock& lineClock,
    std::unique_ptr<base::Random> lineRandom, traffic::Judge& judge, traffic::Witness& witness,
    std::unique_ptr<Wire> lineWire)
    : q(line)
    , settings(std::move(initial))
    , clock(lineClock)
    , random(std::move(lineRandom))
    , core(settings.core, *random, judge, witness)
    , driver(
          core, clock, [this](Transmit transmit) { wire->post(std::move(transmit)); },
          [this](Event event) { tell(std::move(event)); })
    , peerStore(QDir(settings.dataDir).filePath(QStringLiteral("clacks.peers")))
    , queueStore(QDir(settings.dataDir).filePath(QStringLiteral("clacks.queue")))
    , wire(lineWire ? std::move(lineWire) : std::make_unique<HttpsWire>(clock))
{
    wire->attach(*this);
    loadStores();
    storeTimer.setInterval(storeInterval);
    QObject::connect(&storeTimer, &QTimer::timeout, &q, [this] { writeStores(); });
    storeTimer.start();
    farewellTimer.setSingleShot(true);
    QObject::connect(&farewellTimer, &QTimer::timeout, &q, [this] { wire->hangUp(); });
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

base::Expected<void> ClacksLine::Inner::start()
{
    // Any port will do at first; who knows us by it should find us there again.
    Settings wanted = settings;
    if (settings.port == 0)
        wanted.port = realPort;
    base::Expected<quint16> port = wire->listen(wanted);
    if (!port && wanted.port != settings.port)
        port = wire->listen(settings);
    if (!port)
        return std::unexpected(port.error());
    realPort = *port;
    settings.core.self.port = realPort;
    run([this](Core& fed, base::Instant now) {
        fed.reconfigure(settings.core, now);
        fed.setSending(true, now);
    });
    return {};
}

int ClacksLine::Inner::deliver(const Delivery& delivery)
{
    return run([&](Core& fed, base::Instant now) { return fed.receive(delivery, now); });
}

void ClacksLine::Inner::ended(const Outcome& outcome)
{
    run([&](Core& fed, base::Instant now) { fed.receive(outcome, now); });
}

bool ClacksLine::Inner::accepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const
{
    return core.pinAccepts(endpoint, fingerprint);
}

void ClacksLine::Inner::wake()
{
    run([](Core& fed, base::Instant now) { fed.wake(now); });
}

void ClacksLine::Inner::tell(Event event)
{
    if (const auto done = announcements.take(event.request))
        QTimer::singleShot(0, &q, [done, result = std::move(event.announced)] { done(result); });
}

} // namespace clackstower::clacks
