#pragma once

#include "node/base/error.h"
#include "node/net/identity.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct ssl_st;
struct ssl_session_st;

namespace clackstower::net {

/// How a certificate that we are shown is judged (setting clacks.trust).
enum class Trust {
    Pin, ///< any certificate; the caller compares the fingerprint with the one it remembers
    Ca,  ///< must be vouched for by the system's authorities and carry the host's name
    Any,
};

/// What all TLS sessions of one role share: key, options and the memory of earlier sessions. Cheap to copy.
class TlsContext
{
public:
    static base::Expected<TlsContext> server(const Identity& identity);
    static base::Expected<TlsContext> client(Trust trust = Trust::Pin);

    bool isServer() const;
    Trust trust() const;

    /// For tests of both versions: TLS 1.2 only.
    void limitToTls12();

    /// How many endpoints' sessions a client remembers.
    qsizetype remembered() const;
    void forgetSessions();

private:
    friend class TlsSession;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

/// One TLS connection as a codec: ciphertext in, plaintext and ciphertext out, no socket. All buffers belong
/// to the caller and are appended to, so that a thousand idle sessions hold none. A session must not move
/// while it lives, hence no copies.
class TlsSession
{
public:
    enum class State {
        Handshaking,
        Open,
        Closed, ///< the other side has said goodbye
        Failed, ///< error() tells why; what stands in `outgoing` (the alert) may still be sent
    };

    static constexpr qsizetype maxRecord = 16384;

    explicit TlsSession(const TlsContext& server);

    /// The name is sent to the server and, with Trust::Ca, checked. Sessions are remembered under the key.
    TlsSession(const TlsContext& client, const QByteArray& hostname, const QByteArray& sessionKey);
    ~TlsSession();

    TlsSession(const TlsSession&) = delete;
    TlsSession& operator=(const TlsSession&) = delete;

    /// Client: the first flight. A server begins with feed().
    State start(QByteArray& outgoing);

    /// Takes all of the ciphertext; what it says is appended to `plaintext`, what must be answered to
    /// `outgoing`.
    State feed(QByteArrayView ciphertext, QByteArray& plaintext, QByteArray& outgoing);

    /// One call makes one record when the plaintext has at most maxRecord bytes. Only while Open.
    bool write(QByteArrayView plaintext, QByteArray& outgoing);

    void closeNotify(QByteArray& outgoing);

    State state() const { return m_state; }

    const base::Error& error() const { return m_error; }

    bool resumed() const;

    /// Like Identity::fingerprint(), of the certificate that the other side has shown. Empty before Open.
    QByteArray peerFingerprint() const;

    /// "TLSv1.3"
    QByteArray version() const;

    /// How many records of plaintext have been read.
    quint64 recordsRead() const { return m_recordsRead; }

private:
    friend class TlsContext;
    struct Wire;

    State handshake();
    void readPlaintext(QByteArray& plaintext);
    State failWith(const char* doing);
    void remember(ssl_session_st* session);

    std::shared_ptr<TlsContext::Shared> m_shared;
    ssl_st* m_ssl = nullptr;
    State m_state = State::Handshaking;
    quint64 m_recordsRead = 0;
    QByteArray m_sessionKey;
    base::Error m_error;
};

} // namespace clackstower::net
