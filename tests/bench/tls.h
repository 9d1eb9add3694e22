#pragma once

#include <memory>
#include <string>

#include <openssl/ssl.h>

namespace clackstower::bench {

struct FreeSsl
{
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }

    void operator()(SSL* ssl) const { SSL_free(ssl); }

    void operator()(SSL_SESSION* session) const { SSL_SESSION_free(session); }
};

using Context = std::unique_ptr<SSL_CTX, FreeSsl>;
using Connection = std::unique_ptr<SSL, FreeSsl>;
using Session = std::unique_ptr<SSL_SESSION, FreeSsl>;

Context clientContext(bool tls12);

/// With a P-256 key and a self-signed certificate made on the spot.
Context serverContext();

enum class Step {
    Done,
    Wait,
    Ended
};

Step handshake(SSL* ssl);
/// Appends what can be read now. Wait means that there may be more later.
Step readAll(SSL* ssl, std::string& into);
/// Writes from `from`, and takes off what was written.
Step writeAll(SSL* ssl, std::string& from);

/// A non-blocking IPv4 socket; -1 when the kernel refuses.
int openSocket(const std::string& host, int port, const std::string& from = {});
int listenOn(const std::string& host, int& port);

} // namespace clackstower::bench
