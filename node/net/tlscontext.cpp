#include "node/net/tlscontext.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace clackstower::net {

namespace {

constexpr size_t mostRemembered = 1024;
constexpr long sessionSeconds = 2 * 3600;
constexpr unsigned char sessionScope[] = "clackstower";

base::Error contextError(const char* what)
{
    return {"tls.context", QByteArray("TLS cannot be set up: ") + what + " (" + opensslComplaint() + ")."};
}

bool prepare(SSL_CTX* context)
{
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    // A thousand idle connections would hold 34 KiB of empty buffers each.
    SSL_CTX_set_mode(
        context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_timeout(context, sessionSeconds);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1
        && SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1;
}

// The user's file may carry the certificates of authorities after its own.
bool useChain(SSL_CTX* context, const QByteArray& pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const CertificatePtr first(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!first || SSL_CTX_use_certificate(context, first.get()) != 1)
        return false;
    while (X509* next = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context, next) != 1) {
            X509_free(next);
            return false;
        }
    }
    ERR_clear_error(); // the end of the file counts as a complaint
    return true;
}

} // namespace

int tlsSessionIndex()
{
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

base::Expected<TlsContext> TlsContext::server(const Identity& identity)
{
    auto shared = std::make_shared<Shared>();
    shared->server = true;
    shared->context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX* context = shared->context.get();
    if (context == nullptr || !prepare(context))
        return std::unexpected(contextError("OpenSSL gives no server context"));
    const KeyPtr key = readKey(identity.keyPem);
    if (!key || !useChain(context, identity.certificatePem) || SSL_CTX_use_PrivateKey(context, key.get()) != 1
        || SSL_CTX_check_private_key(context) != 1)
        return std::unexpected(contextError("the key and the certificate do not work together"));
    SSL_CTX_set_options(context, SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_max_early_data(context, 0);
    // Tickets let a session be resumed without remembering anything about strangers here.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_id_context(context, sessionScope, sizeof sessionScope - 1);
    SSL_CTX_set_num_tickets(context, 1);
    TlsContext made;
    made.m_shared = std::move(shared);
    return made;
}

base::Expected<TlsContext> TlsContext::client(Trust trust)
{
    auto shared = std::make_shared<Shared>();
    shared->trust = trust;
    shared->context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX* context = shared->context.get();
    if (context == nullptr || !prepare(context))
        return std::unexpected(contextError("OpenSSL gives no client context"));
    if (trust == Trust::Ca) {
        if (SSL_CTX_set_default_verify_paths(context) != 1)
            return std::unexpected(contextError("the system's certificate authorities cannot be read"));
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    } else {
        SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    }
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(context, [](SSL* ssl, SSL_SESSION* session) {
        auto* owner = static_cast<TlsSession*>(SSL_get_ex_data(ssl, tlsSessionIndex()));
        if (owner == nullptr)
            return 0;
        owner->remember(session);
        return 1; // we keep the reference
    });
    TlsContext made;
    made.m_shared = std::move(shared);
    return made;
}

bool TlsContext::isServer() const
{
    return m_shared && m_shared->server;
}

Trust TlsContext::trust() const
{
    return m_shared ? m_shared->trust : Trust::Pin;
}

void TlsContext::limitToTls12()
{
    SSL_CTX_set_max_proto_version(m_shared->context.get(), TLS1_2_VERSION);
}

qsizetype TlsContext::remembered() const
{
    return m_shared ? static_cast<qsizetype>(m_shared->memories.size()) : 0;
}

void TlsContext::forgetSessions()
{
    m_shared->byKey.clear();
    m_shared->memories.clear();
}

void TlsContext::Shared::remember(const QByteArray& key, SslSessionPtr session)
{
    const auto known = byKey.find(key);
    if (known != byKey.end()) {
        known->second->session = std::move(session);
        memories.splice(memories.begin(), memories, known->second);
        return;
    }
    memories.push_front({key, std::move(session)});
    byKey.emplace(key, memories.begin());
    if (memories.size() > mostRemembered) {
        byKey.erase(memories.back().key);
        memories.pop_back();
    }
}

SSL_SESSION* TlsContext::Shared::recall(const QByteArray& key)
{
    const auto known = byKey.find(key);
    if (known == byKey.end())
        return nullptr;
    memories.splice(memories.begin(), memories, known->second);
    SSL_SESSION* session = known->second->session.get();
    return SSL_SESSION_is_resumable(session) == 1 ? session : nullptr;
}

void TlsContext::Shared::forget(const QByteArray& key)
{
    const auto known = byKey.find(key);
    if (known == byKey.end())
        return;
    memories.erase(known->second);
    byKey.erase(known);
}

} // namespace clackstower::net
