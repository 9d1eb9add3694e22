#include "node/net/serverhall.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace clackstower::net {

namespace {

constexpr int tickMilliseconds = 250;
constexpr int expiredPerTick = 256; // closing takes time, too
constexpr base::Duration lingerTime = std::chrono::seconds(2);

} // namespace

size_t HttpsServer::Hall::AddressHash::operator()(const base::Address& address) const
{
    return base::qHash(address, QHashSeed::globalSeed());
}

size_t HttpsServer::Hall::GroupHash::operator()(quint64 group) const
{
    return ::qHash(group, QHashSeed::globalSeed());
}

HttpsServer::Hall::Hall(HttpsServer& server, ServerCommons shared)
    : commons(std::move(shared))
    , m_server(server)
{
    commons.wake = [this](ServerConnection& connection) { wake(connection); };
    beginTurn();
}

HttpsServer::Hall::~Hall()
{
    close();
}

base::Expected<quint16> HttpsServer::Hall::listen(const base::Address& address, quint16 wanted)
{
    close();
    auto opened = Socket::listen(address, wanted);
    if (!opened)
        return std::unexpected(opened.error());
    listener = std::move(*opened);
    port = listener.localPort();
    m_knock = std::make_unique<QSocketNotifier>(listener.handle(), QSocketNotifier::Read);
    QObject::connect(m_knock.get(), &QSocketNotifier::activated, &m_server, [this] { acceptSome(); });
    // One signal per pass of the event loop, which costs less than a timer of our own.
    m_turns = QObject::connect(
        QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &m_server, [this] { beginTurn(); });
    return port;
}

void HttpsServer::Hall::close()
{
    if (m_knock) {
        m_knock->setEnabled(false);
        m_knock.release()->deleteLater();
    }
    QObject::disconnect(m_turns);
    listener.close();
    port = 0;
    // The handler may have asked for this while one of the connections waits for its answer.
    if (m_atWork)
        m_dropWhenDone = true;
    else
        dropAll();
}

void HttpsServer::Hall::dropAll()
{
    m_dropWhenDone = false;
    m_ready.clear();
    for (Connections& connections : m_rooms)
        connections.clear();
    m_perAddress.clear();
    m_perGroup.clear();
    m_held = 0;
    commons.counters.open = 0;
    m_timer.stop();
}

void HttpsServer::Hall::beginTurn()
{
    const ServerLimits& limits = commons.limits;
    commons.turn = {limits.acceptsPerTurn, limits.handshakesPerTurn, limits.requestsPerTurn, limits.bytesPerTurn};
}

void HttpsServer::Hall::acceptSome()
{
    while (commons.turn.accepts > 0 && listener.isOpen()) {
        --commons.turn.accepts;
        Socket::Accepted accepted = listener.accept();
        switch (accepted.outcome) {
        case Socket::Accepted::Connected: admit(std::move(accepted)); break;
        case Socket::Accepted::Gone: break;
        case Socket::Accepted::NothingThere: return;
        case Socket::Accepted::OutOfHandles:
            // The knock would sound again at once, for ever. The next tick listens again.
            m_knock->setEnabled(false);
            ++commons.counters.acceptPauses;
            makeRoom(0);
            m_timer.start(tickMilliseconds, &m_server);
            return;
        }
    }
}

void HttpsServer::Hall::admit(Socket::Accepted accepted)
{
    const ServerLimits& limits = commons.limits;
    const auto address = m_perAddress.find(accepted.address);
    const auto group = m_perGroup.find(accepted.address.group());
    const int fromAddress = address == m_perAddress.end() ? 0 : address->second;
    const int fromGroup = group == m_perGroup.end() ? 0 : group->second;
    if (fromAddress >= limits.perAddress || fromGroup >= limits.perGroup) {
        ++commons.counters.refusedPerAddress;
        accepted.socket.reset();
        return;
    }
    if (commons.counters.open >= static_cast<quint64>(limits.connections) && !makeRoom(fromGroup)) {
        ++commons.counters.refusedTotal;
        accepted.socket.reset();
        return;
    }
    ++commons.counters.accepted;
    ++commons.counters.open;
    Connections& arrivals = room(Phase::Handshake);
    ServerConnection& connection = arrivals.emplace_back(commons, std::move(accepted.socket), accepted.address);
    connection.position = std::prev(arrivals.end());
    connection.since = commons.clock.now();
    connection.groupCount = &m_perGroup[accepted.address.group()];
    ++*connection.groupCount;
    ++m_perAddress[accepted.address];
    if (!m_timer.isActive())
        m_timer.start(tickMilliseconds, &m_server);
}

/// Ends one connection: of those that wait for nothing in particular the longest idle of the group that holds
/// most, else an unfinished beginning of a group that holds more than the newcomer's.
bool HttpsServer::Hall::makeRoom(int newcomersGroup)
{
    ServerConnection* chosen = nullptr;
    for (const Phase phase : {Phase::Idle, Phase::Linger}) {
        for (ServerConnection& connection : room(phase)) {
            if (!connection.hasBacklog() && (chosen == nullptr || *connection.groupCount > *chosen->groupCount))
                chosen = &connection;
        }
    }
    if (chosen == nullptr) {
        int heaviest = newcomersGroup + 1;
        for (const Phase phase : {Phase::Handshake, Phase::Header, Phase::Drain}) {
            for (ServerConnection& connection : room(phase)) {
                if (*connection.groupCount > heaviest) {
                    heaviest = *connection.groupCount;
                    chosen = &connection;
                }
            }
        }
    }
    if (chosen == nullptr)
        return false;
    ++commons.counters.evicted;
    chosen->sayGoodbye();
    remove(*chosen);
    return true;
}

void HttpsServer::Hall::wake(ServerConnection& connection)
{
    if (!m_ready.empty() || commons.turn.isOver()) {
        connection.stopListening();
        later(connection);
        return;
    }
    workOn(connection);
}

void HttpsServer::Hall::later(ServerConnection& connection)
{
    if (!connection.queued) {
        connection.queued = true;
        m_ready.push_back(&connection);
    }
    scheduleResume();
}

void HttpsServer::Hall::scheduleResume()
{
    if (!std::exchange(m_resumePosted, true))
        QCoreApplication::postEvent(&m_server, new QEvent(QEvent::User));
}

void HttpsServer::Hall::resume()
{
    m_resumePosted = false;
    for (size_t left = m_ready.size(); left > 0 && !m_ready.empty() && !commons.turn.isOver(); --left) {
        ServerConnection& connection = *m_ready.front();
        m_ready.pop_front();
        connection.queued = false;
        workOn(connection);
    }
    if (!m_ready.empty())
        scheduleResume();
}

void HttpsServer::Hall::workOn(ServerConnection& connection)
{
    const bool outermost = !std::exchange(m_atWork, true);
    if (!outermost) { // the handler runs an event loop of its own
        later(connection);
        return;
    }
    connection.work();
    m_atWork = false;
    if (m_dropWhenDone)
        dropAll();
    else
        settle(connection);
}

void HttpsServer::Hall::settle(ServerConnection& connection)
{
    if (connection.isGone()) {
        remove(connection);
        return;
    }
    const qsizetype held = connection.bodyHeld();
    m_held += held - connection.heldThen;
    connection.heldThen = held;
    const Phase phase = connection.phase();
    if (phase != connection.listed || connection.answered() != connection.answeredThen) {
        Connections& there = room(phase);
        there.splice(there.end(), room(connection.listed), connection.position);
        connection.listed = phase;
        connection.since = commons.clock.now();
        connection.answeredThen = connection.answered();
        connection.takenThen = connection.taken();
    }
    connection.listen();
    if (connection.hasBacklog())
        later(connection);
    if (m_held > commons.limits.unfinishedBytes)
        holdBodiesDown();
}

void HttpsServer::Hall::remove(ServerConnection& connection)
{
    m_held -= connection.heldThen;
    if (connection.queued)
        m_ready.erase(std::find(m_ready.begin(), m_ready.end(), &connection));
    const auto address = m_perAddress.find(connection.via());
    if (--address->second == 0)
        m_perAddress.erase(address);
    if (--*connection.groupCount == 0)
        m_perGroup.erase(connection.via().group());
    --commons.counters.open;
    room(connection.listed).erase(connection.position);
}

/// Too many bodies are under way: the largest of the group that holds most bytes is given up.
void HttpsServer::Hall::holdBodiesDown()
{
    std::unordered_map<quint64, qsizetype, GroupHash> bytes;
    for (const ServerConnection& connection : room(Phase::Body))
        bytes[connection.via().group()] += connection.heldThen;
    ServerConnection* chosen = nullptr;
    const auto weight = [&bytes](const ServerConnection& connection) {
        return std::pair(bytes[connection.via().group()], connection.heldThen);
    };
    for (ServerConnection& connection : room(Phase::Body)) {
        if (chosen == nullptr || weight(connection) > weight(*chosen))
            chosen = &connection;
    }
    if (chosen == nullptr)
        return;
    ++commons.counters.overloaded;
    chosen->giveUp(503);
    settle(*chosen);
}

base::Duration HttpsServer::Hall::patience(Phase phase) const
{
    switch (phase) {
    case Phase::Handshake: return commons.limits.handshake;
    case Phase::Header: return commons.limits.header;
    case Phase::Body: return commons.limits.body;
    case Phase::Idle: return commons.limits.idle;
    case Phase::Drain: return commons.limits.drain;
    case Phase::Linger: break;
    }
    return lingerTime;
}

void HttpsServer::Hall::tick()
{
    beginTurn();
    if (m_knock && !m_knock->isEnabled())
        m_knock->setEnabled(true);
    const base::Instant now = commons.clock.now();
    int left = expiredPerTick;
    for (int i = 0; i < ServerConnection::phases; ++i) {
        const auto phase = static_cast<Phase>(i);
        Connections& waiting = room(phase);
        while (left > 0 && !waiting.empty() && now - waiting.front().since >= patience(phase)) {
            expire(waiting.front(), now);
            --left;
        }
    }
    if (commons.counters.open == 0)
        m_timer.stop();
}

void HttpsServer::Hall::expire(ServerConnection& connection, base::Instant now)
{
    ServerCounters& counters = commons.counters;
    const auto prolong = [&] {
        connection.since = now;
        connection.takenThen = connection.taken();
        Connections& here = room(connection.listed);
        here.splice(here.end(), here, connection.position);
    };
    if (connection.queued) { // it is we who keep it waiting
        prolong();
        return;
    }
    switch (connection.listed) {
    case Phase::Handshake: ++counters.handshakeTimeouts; break;
    case Phase::Header:
        ++counters.headerTimeouts;
        connection.giveUp(408);
        settle(connection);
        return;
    case Phase::Body: {
        const auto seconds = std::chrono::duration<double>(now - connection.since).count();
        const double wanted = seconds * static_cast<double>(commons.limits.minBytesPerSecond);
        if (static_cast<double>(connection.taken() - connection.takenThen) >= wanted) {
            prolong();
            return;
        }
        ++counters.bodyTimeouts;
        connection.giveUp(connection.isSalvaging() ? 400 : 408);
        settle(connection);
        return;
    }
    case Phase::Drain: ++counters.drainTimeouts; break;
    case Phase::Idle:
    case Phase::Linger: break;
    }
    connection.sayGoodbye();
    remove(connection);
}

} // namespace clackstower::net
