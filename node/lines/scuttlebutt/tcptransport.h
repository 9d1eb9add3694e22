#pragma once

#include "node/lines/scuttlebutt/transport.h"
#include "node/net/namecache.h"
#include "node/net/socket.h"

#include <QBasicTimer>
#include <QObject>
#include <QSocketNotifier>

#include <deque>
#include <list>
#include <memory>
#include <unordered_map>

namespace clackstower::scuttlebutt {

/// The transport of the originals: one TCP connection for each message, which ends where the connection does.
/// Strangers are bounded in connections, bytes and time before a byte of theirs is looked at.
class TcpTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit TcpTransport(const base::Clock& clock, QObject* parent = nullptr);
    ~TcpTransport() override;

    base::Expected<quint16> listen(const base::Address& address, quint16 port) override;
    void close() override;
    void send(Transmit transmit) override;
    void setLimits(const TransportLimits& limits) override { m_limits = limits; }
    const TransportCounters& counters() const override { return m_counters; }

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    using Notifier = std::unique_ptr<QSocketNotifier>;

    struct Arrival
    {
        net::Socket socket;
        base::Address from;
        QByteArray bytes;
        base::Instant until;
        Notifier readable;
    };
    struct Departure
    {
        Transmit transmit;
        net::Socket socket;
        base::Address to;
        qsizetype sent = 0;
        base::Instant until;
        Notifier writable;
    };
    struct AddressHash
    {
        size_t operator()(const base::Address& address) const
        {
            return base::qHash(address, QHashSeed::globalSeed());
        }
    };
    using Arrivals = std::list<Arrival>;
    using Departures = std::list<Departure>;

    Notifier notifier(net::Socket& socket, QSocketNotifier::Type type, std::function<void()> ready);
    void acceptSome();
    void admit(net::Socket::Accepted accepted);
    void read(Arrivals::iterator arrival);
    void drop(Arrivals::iterator arrival);
    void begin();
    void depart(Transmit transmit, const base::Address& to);
    void write(Departures::iterator departure);
    void end(Departures::iterator departure, Outcome::Kind kind);
    void endLater(TransmitId id, Outcome::Kind kind);
    void wake();

    const base::Clock& m_clock;
    TransportLimits m_limits;
    TransportCounters m_counters;
    net::Socket m_listener;
    Notifier m_knock;
    Arrivals m_arrivals; ///< in the order of their coming
    std::unordered_map<base::Address, int, AddressHash> m_perAddress;
    qsizetype m_held = 0; ///< bytes of unfinished messages
    net::NameCache m_names;
    std::deque<Transmit> m_waiting;
    Departures m_departures; ///< in the order of their going
    QByteArray m_buffer;
    QBasicTimer m_timer;
};

} // namespace clackstower::scuttlebutt
