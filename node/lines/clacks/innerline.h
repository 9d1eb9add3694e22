#pragma once

#include "node/lines/clacks/clacksline.h"
#include "node/lines/coredriver.h"
#include "node/peers/peerstore.h"
#include "node/traffic/queuestore.h"

namespace clackstower::clacks {

/// The works behind ClacksLine: core, driver, wire, stores.
class ClacksLine::Inner final : public WireEnd
{
public:
    Inner(ClacksLine& line, Settings initial, const base::Clock& lineClock,
        std::unique_ptr<base::Random> lineRandom, traffic::Judge& judge, traffic::Witness& witness,
        std::unique_ptr<Wire> lineWire);

    int deliver(const Delivery& delivery) override;
    void ended(const Outcome& outcome) override;
    bool accepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const override;
    void wake() override;

    void loadStores();
    void writeStores();
    base::Expected<void> start();
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
    std::unique_ptr<Wire> wire;
    lines::LineState state = lines::LineState::Off;
    QByteArray error;
    quint16 realPort = 0;
    QList<QByteArray> repaired;
    QHash<quint64, std::function<void(const AnnounceResult&)>> announcements;
    quint64 lastAnnouncement = 0;
};

} // namespace clackstower::clacks
