#pragma once

#include "node/lines/clacks/clacksline.h"
#include "node/lines/coredriver.h"
#include "node/net/clientpool.h"
#include "node/net/httpsserver.h"
#include "node/net/identity.h"
#include "node/peers/peerstore.h"
#include "node/traffic/queuestore.h"

namespace clackstower::clacks {

/// The works behind ClacksLine: core, driver, sockets, stores.
class ClacksLine::Inner
{
public:
    Inner(ClacksLine& line, Settings initial, const base::Clock& lineClock,
        std::unique_ptr<base::Random> lineRandom, traffic::Judge& judge, traffic::Witness& witness);

    void loadStores();
    void writeStores();
    base::Expected<void> start();
    base::Expected<void> makeIdentity();
    base::Expected<void> makePool();
    void carryOut(Transmit transmit);
    void tell(Event event);

    template <typename Verb>
    auto run(Verb verb)
    {
        return driver.run(std::move(verb));
    }

    ClacksLine& q;
    Settings settings;
    const base::Clock& clock;
    std::unique_ptr<base::Random> random;
    Core core;
    lines::CoreDriver<Core, Transmit, Event> driver;
    peers::PeerStore peerStore;
    traffic::QueueStore queueStore;
    QTimer storeTimer;
    QTimer farewellTimer;
    std::optional<net::Identity> identity;
    std::unique_ptr<net::HttpsServer> server;
    std::unique_ptr<net::HttpsClientPool> pool;
    net::ServerCounters serverCounters;
    lines::LineState state = lines::LineState::Off;
    QByteArray error;
    quint16 realPort = 0;
    QList<QByteArray> repaired;
    QHash<quint64, std::function<void(const AnnounceResult&)>> announcements;
    quint64 lastAnnouncement = 0;
};

} // namespace clackstower::clacks
