#include "tls.h"

#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

namespace clackstower::bench {

namespace {

Step after(SSL* ssl, int result)
{
    const int error = SSL_get_error(ssl, result);
    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? Step::Wait : Step::Ended;
}

sockaddr_in addressOf(const std::string& host, int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    return address;
}

const sockaddr* generic(const sockaddr_in& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace

Context clientContext(bool tls12)
{
    Context context(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    if (tls12)
        SSL_CTX_set_max_proto_version(context.get(), TLS1_2_VERSION);
    return context;
}

Context serverContext()
{
    Context context(SSL_CTX_new(TLS_server_method()));
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -86400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 30L * 86400);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    constexpr std::array<unsigned char, 4> common = {'s', 'i', 'n', 'k'};
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common.data(), common.size(), -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    SSL_CTX_use_certificate(context.get(), certificate);
    SSL_CTX_use_PrivateKey(context.get(), key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_id_context(context.get(), common.data(), common.size());
    return context;
}

Step handshake(SSL* ssl)
{
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl);
    return result == 1 ? Step::Done : after(ssl, result);
}

Step readAll(SSL* ssl, std::string& into)
{
    std::array<char, 65536> buffer; // NOLINT: filled by SSL_read
    for (;;) {
        ERR_clear_error();
        const int count = SSL_read(ssl, buffer.data(), static_cast<int>(buffer.size()));
        if (count <= 0)
            return after(ssl, count);
        into.append(buffer.data(), static_cast<size_t>(count));
    }
}

Step writeAll(SSL* ssl, std::string& from)
{
    while (!from.empty()) {
        ERR_clear_error();
        const int count = SSL_write(ssl, from.data(), static_cast<int>(from.size()));
        if (count <= 0)
            return after(ssl, count);
        from.erase(0, static_cast<size_t>(count));
    }
    return Step::Done;
}

int openSocket(const std::string& host, int port, const std::string& from)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const sockaddr_in source = addressOf(from, 0);
    const sockaddr_in target = addressOf(host, port);
    if ((!from.empty() && bind(fd, generic(source), sizeof source) != 0)
        || (connect(fd, generic(target), sizeof target) != 0 && errno != EINPROGRESS)) {
        close(fd);
        return -1;
    }
    return fd;
}

int listenOn(const std::string& host, int& port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address = addressOf(host, port);
    socklen_t size = sizeof address;
    if (fd < 0 || bind(fd, generic(address), size) != 0 || listen(fd, 1024) != 0
        || getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        close(fd);
        return -1;
    }
    port = ntohs(address.sin_port);
    return fd;
}

} // namespace clackstower::bench
