#include "node/lines/scuttlebutt/scuttlebuttline.h"

#include "node/lines/coredriver.h"
#include "node/lines/scuttlebutt/scuttlebuttcounters.h"
#include "node/lines/scuttlebutt/tcptransport.h"

#include <QDir>
#include <QTimer>

namespace clackstower::scuttlebutt {

using lines::LineState;

namespace {

constexpr auto storeInterval = std::chrono::milliseconds(500);
constexpr auto ownStoreDelay = std::chrono::milliseconds(10); ///< what we say ourselves nobody else can bring back

std::unique_ptr<StateStore> storeIn(const QString& dataDir)
{
    if (dataDir.isEmpty())
        return std::make_unique<MemoryStateStore>();
    return std::make_unique<SqliteStateStore>(QDir(dataDir).filePath(QStringLiteral("scuttlebutt.sqlite")));
}

QByteArray newId(base::Random& random)
{
    return "tower-" + QByteArray::number(quint64(random.unit() * 0x1p48), 16).rightJustified(12, '0');
}

} // namespace

/// The works behind ScuttlebuttLine: core, driver, transport, store.
class ScuttlebuttLine::Inner
{
public:
    Inner(ScuttlebuttLine& line, Settings initial, const base::Clock& lineClock,
        std::unique_ptr<base::Random> lineRandom, traffic::Judge& judge, traffic::Witness& witness,
        std::unique_ptr<Transport> lineTransport, std::unique_ptr<StateStore> lineStore)
        : settings(std::move(initial))
        , clock(lineClock)
        , random(std::move(lineRandom))
        , core(settings.core, *random, judge, witness)
        , transport(std::move(lineTransport))
        , store(std::move(lineStore))
        , driver(
              core, clock, [this](Transmit transmit) { transport->send(std::move(transmit)); },
              [this](Event) { ownStateChanged(); })
    {
        transport->setHandlers(
            [this](const Delivery& delivery) {
                driver.run([&](Core& fed, base::Instant now) { fed.receive(delivery, now); });
            },
            [this](const Outcome& outcome) {
                driver.run([&](Core& fed, base::Instant now) { fed.receive(outcome, now); });
            });
        load();
        storeTimer.setInterval(storeInterval);
        ownTimer.setInterval(ownStoreDelay);
        ownTimer.setSingleShot(true);
        for (QTimer* const timer : {&storeTimer, &ownTimer})
            QObject::connect(timer, &QTimer::timeout, &line, [this] { writeChanges(); });
        storeTimer.start();
    }

    void load();
    void writeChanges();
    void ownStateChanged();
    base::Expected<void> start();
    void applyLimits() const;

    Settings settings;
    const base::Clock& clock;
    std::unique_ptr<base::Random> random;
    Core core;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<StateStore> store;
    lines::CoreDriver<Core, Transmit, Event> driver;
    QTimer storeTimer;
    QTimer ownTimer;
    LineState state = LineState::Off;
    QByteArray error;
    quint16 realPort = 0;
    QByteArray repaired;
};

void ScuttlebuttLine::Inner::load()
{
    StateStore::Loaded loaded = store->load();
    repaired = loaded.notice;
    const QByteArray keptId = loaded.self.id;
    if (settings.core.id.isEmpty())
        settings.core.id = keptId.isEmpty() ? newId(*random) : keptId;
    core.reconfigure(settings.core, clock.now());
    core.restore(loaded.self);
    for (const StoredNode& stored : loaded.nodes) {
        Node node;
        node.id = stored.id;
        node.at = stored.at;
        node.version = stored.version;
        node.isOurs = stored.isOurs;
        node.isIgnored = stored.isIgnored;
        node.isMet = stored.heard.has_value();
        node.heard = stored.heard;
        node.namedBy = stored.namedBy;
        node.since = clock.now();
        if (node.id != settings.core.id)
            core.restore(std::move(node));
    }
    for (StoredPair& pair : loaded.pairs) {
        if (pair.owner == keptId) // under another name than before it is still our own
            pair.owner = settings.core.id;
        core.restore(pair);
    }
    core.recordChanges(true);
    store->writeNow(core.takeChanges());
}

void ScuttlebuttLine::Inner::writeChanges()
{
    if (Changes changes = core.takeChanges(); !changes.isEmpty())
        store->write(std::move(changes));
}

// A version that others have seen must never be used for another value, whenever we are killed.
void ScuttlebuttLine::Inner::ownStateChanged()
{
    if (core.ownVersion() >= store->reserved())
        store->writeNow(core.takeChanges());
    else if (!ownTimer.isActive())
        ownTimer.start();
}

void ScuttlebuttLine::Inner::applyLimits() const
{
    TransportLimits limits;
    limits.connections = settings.connections;
    limits.perAddress = settings.connectionsPerAddress;
    limits.messageBytes = settings.core.messageBytes;
    limits.reach = settings.core.reach;
    transport->setLimits(limits);
}

base::Expected<void> ScuttlebuttLine::Inner::start()
{
    const std::optional<base::Address> address = base::Address::fromText(settings.bind);
    if (!address)
        return base::fail("badBind",
            "scuttlebutt.bind must be an address of this machine, such as 0.0.0.0 or 127.0.0.1, and not '"
                + settings.bind + "'");
    applyLimits();
    const base::Expected<quint16> port = transport->listen(*address, settings.port);
    if (!port)
        return std::unexpected(port.error());
    realPort = *port;
    settings.core.self.port = realPort;
    driver.run([this](Core& fed, base::Instant now) {
        fed.reconfigure(settings.core, now);
        fed.setGossiping(true, now);
    });
    return {};
}

ScuttlebuttLine::ScuttlebuttLine(const Settings& settings, const base::Clock& clock,
    std::unique_ptr<base::Random> random, traffic::Judge& judge, traffic::Witness& witness, QObject* parent)
    : ScuttlebuttLine(Settings(settings), clock, std::move(random), judge, witness,
          std::make_unique<TcpTransport>(clock), storeIn(settings.dataDir), parent)
{
}

ScuttlebuttLine::ScuttlebuttLine(Settings settings, const base::Clock& clock, std::unique_ptr<base::Random> random,
    traffic::Judge& judge, traffic::Witness& witness, std::unique_ptr<Transport> transport,
    std::unique_ptr<StateStore> store, QObject* parent)
    : Line(parent)
    , m_inner(std::make_unique<Inner>(*this, std::move(settings), clock, std::move(random), judge, witness,
          std::move(transport), std::move(store)))
{
}

ScuttlebuttLine::~ScuttlebuttLine() = default;

QByteArrayView ScuttlebuttLine::name() const
{
    return lineName;
}

base::Expected<void> ScuttlebuttLine::start()
{
    if (m_inner->state == LineState::Listening)
        return {};
    const base::Expected<void> started = m_inner->start();
    m_inner->state = started ? LineState::Listening : LineState::Failed;
    m_inner->error = started ? QByteArray() : started.error().sentence;
    Q_EMIT stateChanged();
    return started;
}

void ScuttlebuttLine::stop()
{
    if (m_inner->state == LineState::Off)
        return;
    m_inner->driver.run([](Core& fed, base::Instant now) { fed.setGossiping(false, now); });
    m_inner->transport->close();
    m_inner->state = LineState::Off;
    m_inner->error.clear();
    Q_EMIT stateChanged();
}

void ScuttlebuttLine::flush()
{
    m_inner->store->finish(m_inner->core.takeChanges());
}

LineState ScuttlebuttLine::state() const
{
    return m_inner->state;
}

QByteArray ScuttlebuttLine::error() const
{
    return m_inner->error;
}

base::Endpoint ScuttlebuttLine::listening() const
{
    return {m_inner->settings.bind,
        m_inner->state == LineState::Listening ? m_inner->realPort : m_inner->settings.port};
}

QList<lines::Counter> ScuttlebuttLine::counters() const
{
    return countersOf(m_inner->core, m_inner->transport->counters());
}

QList<QByteArray> ScuttlebuttLine::notices() const
{
    QList<QByteArray> notices;
    for (const QByteArray& trouble : {m_inner->repaired, m_inner->store->trouble()}) {
        if (!trouble.isEmpty())
            notices.append(trouble);
    }
    m_inner->core.roll().each([&notices](NodeKey, const Node& node) {
        if (node.contradicted != 0)
            notices.append(node.id + " has said two things under version " + QByteArray::number(node.contradicted)
                + ", or somebody else has in its name; the first one is kept");
        if (node.claimed != 0)
            notices.append("somebody claims version " + QByteArray::number(node.claimed) + " of " + node.id
                + ", far above what is known; it is not believed until " + node.id + " says so itself");
    });
    return notices;
}

QList<peers::Peer> ScuttlebuttLine::peers() const
{
    QList<peers::Peer> all;
    m_inner->core.roll().each([&](NodeKey, const Node& node) { all.append(m_inner->core.peerOf(node)); });
    return all;
}

base::Expected<peers::Peer> ScuttlebuttLine::ignore(const base::Endpoint& endpoint)
{
    return m_inner->driver.run([&](Core& fed, base::Instant now) { return fed.ignore(endpoint, now); });
}

base::Expected<peers::Peer> ScuttlebuttLine::unignore(const base::Endpoint& endpoint)
{
    return m_inner->driver.run([&](Core& fed, base::Instant now) { return fed.unignore(endpoint, now); });
}

base::Expected<void> ScuttlebuttLine::forget(const base::Endpoint& endpoint)
{
    return m_inner->driver.run([&](Core& fed, base::Instant now) { return fed.forget(endpoint, now); });
}

void ScuttlebuttLine::reconfigure(const Settings& settings)
{
    const Config before = m_inner->settings.core;
    m_inner->settings = settings;
    Config& core = m_inner->settings.core;
    if (core.id.isEmpty() || m_inner->state == LineState::Listening)
        core.id = before.id;
    if (m_inner->state == LineState::Listening)
        core.self.port = before.self.port;
    m_inner->applyLimits();
    m_inner->driver.run([&](Core& fed, base::Instant now) { fed.reconfigure(core, now); });
}

base::Expected<quint64> ScuttlebuttLine::set(const QByteArray& key, const QByteArray& json)
{
    return m_inner->driver.run([&](Core& fed, base::Instant now) { return fed.set(key, json, now); });
}

const Core& ScuttlebuttLine::core() const
{
    return m_inner->core;
}

base::Instant ScuttlebuttLine::now() const
{
    return m_inner->clock.now();
}

} // namespace clackstower::scuttlebutt
