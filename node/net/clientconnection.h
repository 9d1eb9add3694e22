#pragma once

#include "node/net/clientpool.h"
#include "node/net/responsereader.h"
#include "node/net/socket.h"

#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <vector>

namespace clackstower::net {

class ClientConnection;

/// What the connections of one pool use in common; the buffers are lent to whoever works right now.
struct ClientCommons
{
    const base::Clock& clock;
    PoolLimits limits;
    PoolCounters counters;
    HttpsClientPool::PinCheck pinCheck;
    std::function<void(ClientConnection&)> wake; ///< the socket of that one is ready
    TlsContext tls;

    QByteArray received;
    QByteArray plaintext;
    QByteArray outgoing;
};

/// One connection to another tower: connects, shakes hands, carries one post after the other. It only notes
/// what came of it; the desk reads the notes after each call.
class ClientConnection
{
public:
    enum class State {
        Connecting,
        Handshaking,
        Busy,
        Idle,
        Gone
    };

    /// The addresses have passed the reach policy; they are tried in that order.
    ClientConnection(ClientCommons& commons, const base::Endpoint& target, std::vector<base::Address> addresses);
    ~ClientConnection();
    ClientConnection(const ClientConnection&) = delete;
    ClientConnection& operator=(const ClientConnection&) = delete;

    /// Connects first when it is new. Only while Idle or new.
    void carry(PostId post, const QByteArray& body);

    /// Goes on as the socket allows.
    void work();

    /// Gives up what has taken too long to connect, and what has been idle for too long.
    void tick(base::Instant now);

    void close();

    State state() const { return m_state; }

    /// Whether the other side can be expected to keep it open for one more post.
    bool isUsable(base::Instant now) const { return m_state == State::Idle && now < m_usableUntil; }

    /// What came of the post, once; the post is no longer this connection's then.
    std::optional<PostResult> takeResult();

    /// True once when a kept connection turned out to be closed before the post had an effect there.
    bool takeRetry() { return std::exchange(m_retry, false); }

    /// The post that is or was carried last.
    PostId post() const { return m_post; }

    const base::Endpoint& target() const { return m_target; }

    base::Instant idleSince() const { return m_since; }

    const base::Address& remote() const { return m_addresses[m_tried]; }

private:
    using Notifier = std::unique_ptr<QSocketNotifier>;

    Notifier notifier(QSocketNotifier::Type type);
    void dropNotifiers();
    void connectNext();
    void connected();
    void nextAddress(const QByteArray& why);
    void read();
    void decrypt(QByteArrayView ciphertext);
    void opened();
    void sendRequest();
    void readAnswer(QByteArrayView plaintext);
    void ended();
    void answered();
    void transmit();
    void flush();
    void finish(PostResult::Outcome outcome, const QByteArray& sentence);

    ClientCommons& m_commons;
    base::Endpoint m_target;
    std::vector<base::Address> m_addresses;
    size_t m_tried = 0;
    State m_state = State::Connecting;
    Socket m_socket;
    Notifier m_readable;
    Notifier m_writable;
    std::unique_ptr<TlsSession> m_tls;
    ResponseReader m_reader;
    QByteArray m_host;
    QByteArray m_body;
    QByteArray m_unsent;
    QByteArray m_fingerprint;
    PostId m_post = 0;
    int m_carried = 0;
    bool m_hasPost = false;
    bool m_retry = false;
    std::optional<PostResult> m_result;
    base::Instant m_since; ///< of the present state
    base::Instant m_usableUntil;
};

} // namespace clackstower::net
