#include "node/lines/scuttlebutt/tcptransport.h"

#include <QTimer>
#include <QTimerEvent>

namespace clackstower::scuttlebutt {

namespace {

constexpr int tickMilliseconds = 250;
constexpr int acceptsPerTurn = 32;
constexpr qsizetype bytesPerTurn = 64 * 1024; ///< of one connection; the others are read before it is read on
constexpr auto namesBelieved = std::chrono::minutes(1);
constexpr int mostNames = 1024;

} // namespace

TcpTransport::TcpTransport(const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_names(clock, namesBelieved, mostNames, [this](const QByteArray&) { begin(); })
    , m_buffer(bytesPerTurn, Qt::Uninitialized)
{
}

TcpTransport::~TcpTransport()
{
    close();
}

TcpTransport::Notifier TcpTransport::notifier(
    net::Socket& socket, QSocketNotifier::Type type, std::function<void()> ready)
{
    auto made = std::make_unique<QSocketNotifier>(socket.handle(), type);
    connect(made.get(), &QSocketNotifier::activated, this, [ready = std::move(ready)] { ready(); });
    return made;
}

base::Expected<quint16> TcpTransport::listen(const base::Address& address, quint16 port)
{
    close();
    auto opened = net::Socket::listen(address, port);
    if (!opened)
        return std::unexpected(opened.error());
    m_listener = std::move(*opened);
    m_knock = notifier(m_listener, QSocketNotifier::Read, [this] { acceptSome(); });
    wake();
    return m_listener.localPort();
}

void TcpTransport::close()
{
    const auto forget = [](Notifier& used) {
        if (used) { // it may be the one that called us
            used->setEnabled(false);
            used.release()->deleteLater();
        }
    };
    forget(m_knock);
    m_listener.close();
    for (Arrival& arrival : m_arrivals)
        forget(arrival.readable);
    for (Departure& departure : m_departures)
        forget(departure.writable);
    m_arrivals.clear();
    m_departures.clear();
    m_waiting.clear();
    m_perAddress.clear();
    m_held = 0;
    m_counters.open = m_counters.sending = 0;
    m_timer.stop();
}

void TcpTransport::wake()
{
    if (!m_timer.isActive())
        m_timer.start(tickMilliseconds, this);
}

void TcpTransport::acceptSome()
{
    for (int i = 0; i < acceptsPerTurn && m_listener.isOpen(); ++i) {
        net::Socket::Accepted accepted = m_listener.accept();
        switch (accepted.outcome) {
        case net::Socket::Accepted::Connected: admit(std::move(accepted)); break;
        case net::Socket::Accepted::Gone: break;
        case net::Socket::Accepted::NothingThere: return;
        case net::Socket::Accepted::OutOfHandles:
            m_knock->setEnabled(false); // it would sound again at once; the next tick listens again
            wake();
            return;
        }
    }
}

void TcpTransport::admit(net::Socket::Accepted accepted)
{
    const auto known = m_perAddress.find(accepted.address);
    if (known != m_perAddress.end() && known->second >= m_limits.perAddress) {
        ++m_counters.refusedPerAddress;
        accepted.socket.reset();
        return;
    }
    if (qsizetype(m_arrivals.size()) >= m_limits.connections) {
        // Who came first has had the most time to finish.
        ++m_counters.evicted;
        drop(m_arrivals.begin());
    }
    ++m_counters.accepted;
    ++m_counters.open;
    ++m_perAddress[accepted.address];
    const auto arrival = m_arrivals.emplace(m_arrivals.end());
    arrival->socket = std::move(accepted.socket);
    arrival->from = accepted.address;
    arrival->until = m_clock.now() + m_limits.message;
    arrival->readable = notifier(arrival->socket, QSocketNotifier::Read, [this, arrival] { read(arrival); });
    wake();
}

void TcpTransport::read(Arrivals::iterator arrival)
{
    const net::Transfer got = arrival->socket.receive(m_buffer.data(), m_buffer.size());
    switch (got.outcome) {
    case net::Transfer::WouldBlock: return;
    case net::Transfer::Broken:
        ++m_counters.broken;
        drop(arrival);
        return;
    case net::Transfer::Ended: {
        ++m_counters.messages;
        const Delivery delivery{std::move(arrival->bytes), arrival->from};
        m_held -= delivery.bytes.size();
        drop(arrival);
        if (m_received)
            m_received(delivery);
        return;
    }
    case net::Transfer::Moved: break;
    }
    m_counters.bytesIn += quint64(got.bytes);
    if (arrival->bytes.size() + got.bytes > m_limits.messageBytes) {
        ++m_counters.tooLarge;
        drop(arrival);
        return;
    }
    if (m_held + got.bytes > m_limits.unfinishedBytes) {
        ++m_counters.overloaded;
        drop(arrival);
        return;
    }
    m_held += got.bytes;
    arrival->bytes.append(m_buffer.constData(), got.bytes);
}

void TcpTransport::drop(Arrivals::iterator arrival)
{
    m_held -= arrival->bytes.size();
    --m_counters.open;
    if (const auto known = m_perAddress.find(arrival->from); known != m_perAddress.end() && --known->second <= 0)
        m_perAddress.erase(known);
    arrival->readable->setEnabled(false);
    arrival->readable.release()->deleteLater();
    m_arrivals.erase(arrival);
}

void TcpTransport::send(Transmit transmit)
{
    if (qsizetype(m_waiting.size()) >= m_limits.waiting) {
        ++m_counters.sendQueueFull;
        endLater(transmit.id, Outcome::Unreachable);
        return;
    }
    m_waiting.push_back(std::move(transmit));
    begin();
}

// Who waits for a name does not hold up the others.
void TcpTransport::begin()
{
    for (auto next = m_waiting.begin(); next != m_waiting.end();) {
        if (qsizetype(m_departures.size()) >= m_limits.underWay)
            return;
        const net::NameCache::Answer* const answer = m_names.find(next->to.hostname);
        if (!answer) {
            ++next;
            continue;
        }
        Transmit transmit = std::move(*next);
        next = m_waiting.erase(next);
        const auto permitted = std::ranges::find_if(answer->addresses, [&](const base::Address& address) {
            return net::mayContact(m_limits.reach, transmit.permission, address, transmit.to.port).has_value();
        });
        if (permitted != answer->addresses.end())
            depart(std::move(transmit), *permitted);
        else
            endLater(transmit.id, answer->addresses.empty() ? Outcome::Unreachable : Outcome::NotPermitted);
    }
}

void TcpTransport::depart(Transmit transmit, const base::Address& to)
{
    auto socket = net::Socket::connectTo(to, transmit.to.port);
    if (!socket) {
        endLater(transmit.id, Outcome::Unreachable);
        return;
    }
    ++m_counters.sending;
    const auto departure = m_departures.emplace(m_departures.end());
    departure->transmit = std::move(transmit);
    departure->socket = std::move(*socket);
    departure->to = to;
    departure->until = m_clock.now() + m_limits.delivery;
    departure->writable
        = notifier(departure->socket, QSocketNotifier::Write, [this, departure] { write(departure); });
    wake();
}

void TcpTransport::write(Departures::iterator departure)
{
    if (departure->sent == 0 && departure->socket.takeError() != 0) {
        end(departure, Outcome::Unreachable);
        return;
    }
    const QByteArray& bytes = departure->transmit.bytes;
    const net::Transfer moved
        = departure->socket.send(bytes.constData() + departure->sent, bytes.size() - departure->sent);
    if (moved.outcome == net::Transfer::WouldBlock)
        return;
    if (moved.outcome != net::Transfer::Moved) {
        end(departure, Outcome::Unreachable);
        return;
    }
    m_counters.bytesOut += quint64(moved.bytes);
    departure->sent += moved.bytes;
    if (departure->sent == bytes.size()) {
        departure->socket.finishSending();
        end(departure, Outcome::Delivered);
    }
}

void TcpTransport::end(Departures::iterator departure, Outcome::Kind kind)
{
    const Outcome outcome{departure->transmit.id, kind, departure->to, departure->sent};
    --m_counters.sending;
    ++(kind == Outcome::Delivered ? m_counters.delivered : m_counters.failed);
    departure->writable->setEnabled(false);
    departure->writable.release()->deleteLater();
    m_departures.erase(departure);
    if (m_ended)
        m_ended(outcome);
    begin();
}

void TcpTransport::endLater(TransmitId id, Outcome::Kind kind)
{
    ++m_counters.failed;
    QTimer::singleShot(0, this, [this, id, kind] {
        if (m_ended)
            m_ended({id, kind, {}});
    });
}

void TcpTransport::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const base::Instant now = m_clock.now();
    if (m_knock)
        m_knock->setEnabled(true);
    while (!m_arrivals.empty() && m_arrivals.front().until <= now) {
        ++m_counters.timeouts;
        drop(m_arrivals.begin());
    }
    while (!m_departures.empty() && m_departures.front().until <= now)
        end(m_departures.begin(), Outcome::Unreachable);
    if (m_arrivals.empty() && m_departures.empty() && m_waiting.empty())
        m_timer.stop();
}

} // namespace clackstower::scuttlebutt
