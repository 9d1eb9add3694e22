#pragma once

#include "node/net/httpsserver.h"
#include "node/net/socket.h"

#include <QSocketNotifier>

#include <list>
#include <memory>

namespace clackstower::net {

class ServerConnection;

/// How much may still be done in this turn of the event loop.
struct Turn
{
    int accepts = 0;
    int handshakes = 0;
    int requests = 0;
    qsizetype bytes = 0;

    bool isOver() const { return handshakes <= 0 || requests <= 0 || bytes <= 0; }
};

/// What the connections of one server use in common. The buffers are lent to whoever works right now, so that
/// idle connections have none.
struct ServerCommons
{
    const base::Clock& clock;
    ServerLimits limits;
    ServerCounters counters;
    HttpHandler handler;
    BodyJudge judge;
    std::function<void(ServerConnection&)> wake; ///< the socket of that one is ready
    TlsContext tls;
    Turn turn;

    QByteArray received;
    QByteArray plaintext;
    QByteArray answers;
    QByteArray outgoing;
    HttpRequest request;
};

/// One accepted connection: moves bytes between socket, TLS and HTTP. When to work and when to give up is
/// decided by the hall.
class ServerConnection
{
public:
    /// What it waits for. Each has a deadline of its own.
    enum class Phase {
        Handshake,
        Header,
        Body,
        Idle,
        Drain,
        Linger
    };

    static constexpr int phases = 6;

    using Position = std::list<ServerConnection>::iterator;

    ServerConnection(ServerCommons& commons, Socket socket, const base::Address& via);
    ~ServerConnection();
    ServerConnection(const ServerConnection&) = delete;
    ServerConnection& operator=(const ServerConnection&) = delete;

    /// Goes on as far as bytes and the turn allow.
    void work();

    /// Tells the other side this status and ends.
    void giveUp(int status);

    /// Ends without an answer, in TLS's polite way when there is one.
    void sayGoodbye();

    bool isGone() const { return m_gone; }

    /// Whether there is something to do without waiting for the socket.
    bool hasBacklog() const { return !m_gone && !m_ending && !m_backlog.isEmpty() && m_unsent.isEmpty(); }

    Phase phase() const;

    /// Lets the notifiers wait for what this connection can use now.
    void listen();
    void stopListening();

    const base::Address& via() const { return m_via; }

    qsizetype bodyHeld() const { return m_reader.bodyHeld(); }

    bool isSalvaging() const { return m_reader.isSalvaging(); }

    /// Requests answered and plaintext bytes taken so far.
    quint64 answered() const { return m_answered; }

    quint64 taken() const { return m_taken; }

    // The hall's notes on this connection.
    Phase listed = Phase::Handshake;
    Position position;
    base::Instant since;
    quint64 answeredThen = 0;
    quint64 takenThen = 0;
    qsizetype heldThen = 0;
    bool queued = false;
    int* groupCount = nullptr;

private:
    using Notifier = std::unique_ptr<QSocketNotifier>;

    Notifier notifier(QSocketNotifier::Type type);
    void read();
    void decrypt(QByteArrayView ciphertext);
    void serve(QByteArrayView& plaintext);
    void answer(HttpAnswer answer);
    void handle();
    void sendAnswers();
    void transmit();
    void flush();
    void discard();
    void end(bool linger);

    ServerCommons& m_commons;
    Socket m_socket;
    base::Address m_via;
    Notifier m_readable;
    Notifier m_writable; ///< made when it is needed first
    TlsSession m_tls;
    RequestReader m_reader;
    QByteArray m_unsent;  ///< ciphertext that the socket would not take
    QByteArray m_backlog; ///< plaintext that this turn had no time for
    quint64 m_answered = 0;
    quint64 m_taken = 0;
    bool m_ending = false;
    bool m_linger = false;
    bool m_gone = false;
};

} // namespace clackstower::net
