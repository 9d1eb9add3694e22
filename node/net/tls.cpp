#include "node/net/tls.h"

#include "node/base/address.h"
#include "node/net/tlscontext.h"

#include <openssl/err.h>

#include <algorithm>
#include <cstring>

namespace clackstower::net {

/// A BIO that reads from one view and appends to one array, both lent for the length of a call. OpenSSL's own
/// memory BIO would keep a buffer per connection and copy once more.
struct TlsSession::Wire
{
    QByteArrayView incoming;
    QByteArray* outgoing = nullptr;

    static int read(BIO* bio, char* to, int size)
    {
        BIO_clear_retry_flags(bio);
        auto* wire = static_cast<Wire*>(BIO_get_data(bio));
        if (wire == nullptr || wire->incoming.isEmpty()) {
            BIO_set_retry_read(bio);
            return -1;
        }
        const qsizetype count = std::min<qsizetype>(size, wire->incoming.size());
        std::memcpy(to, wire->incoming.data(), static_cast<size_t>(count));
        wire->incoming = wire->incoming.sliced(count);
        return static_cast<int>(count);
    }

    static int write(BIO* bio, const char* from, int size)
    {
        BIO_clear_retry_flags(bio);
        auto* wire = static_cast<Wire*>(BIO_get_data(bio));
        if (wire == nullptr || wire->outgoing == nullptr)
            return -1;
        wire->outgoing->append(from, size);
        return size;
    }

    static long control(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

    static const BIO_METHOD* method()
    {
        static BIO_METHOD* const made = [] {
            BIO_METHOD* fresh = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "lent memory");
            BIO_meth_set_read(fresh, read);
            BIO_meth_set_write(fresh, write);
            BIO_meth_set_ctrl(fresh, control);
            BIO_meth_set_create(fresh, [](BIO* bio) {
                BIO_set_init(bio, 1);
                return 1;
            });
            return fresh;
        }();
        return made;
    }

    /// Lends the wire to the session's BIO for one call.
    class Loan
    {
    public:
        Loan(SSL* ssl, Wire& wire)
            : m_bio(SSL_get_rbio(ssl))
        {
            ERR_clear_error(); // OpenSSL judges a call by what is in the list, whoever put it there
            BIO_set_data(m_bio, &wire);
        }

        ~Loan() { BIO_set_data(m_bio, nullptr); }

        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;

    private:
        BIO* m_bio;
    };
};

TlsSession::TlsSession(const TlsContext& server)
    : m_shared(server.m_shared)
    , m_ssl(SSL_new(m_shared->context.get()))
{
    BIO* bio = BIO_new(Wire::method());
    SSL_set_bio(m_ssl, bio, bio);
    SSL_set_accept_state(m_ssl);
}

TlsSession::TlsSession(const TlsContext& client, const QByteArray& hostname, const QByteArray& sessionKey)
    : m_shared(client.m_shared)
    , m_ssl(SSL_new(m_shared->context.get()))
    , m_sessionKey(sessionKey)
{
    BIO* bio = BIO_new(Wire::method());
    SSL_set_bio(m_ssl, bio, bio);
    SSL_set_connect_state(m_ssl);
    SSL_set_ex_data(m_ssl, tlsSessionIndex(), this);
    const bool numeric = base::Address::fromText(hostname).has_value();
    if (!numeric) {
        QByteArray name = hostname; // the macro for this casts as nobody may here
        SSL_ctrl(m_ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    }
    if (m_shared->trust == Trust::Ca) {
        if (numeric)
            X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl), hostname.constData());
        else
            SSL_set1_host(m_ssl, hostname.constData());
    }
    if (SSL_SESSION* earlier = m_shared->recall(sessionKey))
        SSL_set_session(m_ssl, earlier);
}

TlsSession::~TlsSession()
{
    // OpenSSL takes a session that was not shut down for broken and would not resume it.
    if (m_state != State::Failed)
        SSL_set_shutdown(m_ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    SSL_free(m_ssl);
}

TlsSession::State TlsSession::start(QByteArray& outgoing)
{
    Wire wire{{}, &outgoing};
    const Wire::Loan loan(m_ssl, wire);
    return handshake();
}

TlsSession::State TlsSession::feed(QByteArrayView ciphertext, QByteArray& plaintext, QByteArray& outgoing)
{
    if (m_state == State::Failed || m_state == State::Closed)
        return m_state;
    Wire wire{ciphertext, &outgoing};
    const Wire::Loan loan(m_ssl, wire);
    if (m_state == State::Handshaking)
        handshake();
    if (m_state == State::Open)
        readPlaintext(plaintext);
    return m_state;
}

TlsSession::State TlsSession::handshake()
{
    const int result = SSL_do_handshake(m_ssl);
    if (result == 1)
        return m_state = State::Open;
    if (SSL_get_error(m_ssl, result) == SSL_ERROR_WANT_READ)
        return m_state;
    return failWith("The TLS handshake failed");
}

void TlsSession::readPlaintext(QByteArray& plaintext)
{
    for (;;) {
        const qsizetype before = plaintext.size();
        plaintext.resize(before + maxRecord); // so one call reads one record to its end
        const int got = SSL_read(m_ssl, plaintext.data() + before, static_cast<int>(maxRecord));
        plaintext.resize(before + std::max(got, 0));
        if (got > 0) {
            ++m_recordsRead;
            continue;
        }
        const int reason = SSL_get_error(m_ssl, got);
        if (reason == SSL_ERROR_ZERO_RETURN)
            m_state = State::Closed;
        else if (reason != SSL_ERROR_WANT_READ)
            failWith("The TLS connection broke");
        return;
    }
}

bool TlsSession::write(QByteArrayView plaintext, QByteArray& outgoing)
{
    if (m_state != State::Open)
        return false;
    Wire wire{{}, &outgoing};
    const Wire::Loan loan(m_ssl, wire);
    while (!plaintext.isEmpty()) {
        const int size = static_cast<int>(std::min<qsizetype>(plaintext.size(), 1 << 30));
        const int written = SSL_write(m_ssl, plaintext.data(), size);
        if (written <= 0) {
            failWith("The TLS connection broke");
            return false;
        }
        plaintext = plaintext.sliced(written);
    }
    return true;
}

void TlsSession::closeNotify(QByteArray& outgoing)
{
    if (m_state != State::Open && m_state != State::Closed)
        return;
    Wire wire{{}, &outgoing};
    const Wire::Loan loan(m_ssl, wire);
    SSL_shutdown(m_ssl);
    ERR_clear_error();
}

TlsSession::State TlsSession::failWith(const char* doing)
{
    const long verdict = SSL_get_verify_result(m_ssl);
    if (!m_shared->server && m_shared->trust == Trust::Ca && verdict != X509_V_OK) {
        ERR_clear_error();
        m_error = {"tls.certificate",
            QByteArray("The certificate is not vouched for: ") + X509_verify_cert_error_string(verdict)
                + ". Set clacks.trust to \"pin\" to remember the keys of self-signed towers instead."};
    } else {
        m_error = {"tls.failed", QByteArray(doing) + " (" + opensslComplaint() + ")."};
    }
    if (!m_shared->server)
        m_shared->forget(m_sessionKey); // it may be the earlier session that the other side cannot bear
    return m_state = State::Failed;
}

void TlsSession::remember(ssl_session_st* session)
{
    m_shared->remember(m_sessionKey, SslSessionPtr(session));
}

bool TlsSession::resumed() const
{
    return SSL_session_reused(m_ssl) == 1;
}

QByteArray TlsSession::peerFingerprint() const
{
    const CertificatePtr certificate(SSL_get1_peer_certificate(m_ssl));
    return certificate ? fingerprintOf(certificate.get()) : QByteArray();
}

QByteArray TlsSession::version() const
{
    return SSL_get_version(m_ssl);
}

} // namespace clackstower::net
