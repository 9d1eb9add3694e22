#pragma once

#include "node/net/openssl.h"
#include "node/net/tls.h"

#include <QHash>

#include <list>
#include <unordered_map>

namespace clackstower::net {

/// The inside of a TlsContext: one SSL_CTX and, for a client, the latest session of each endpoint.
struct TlsContext::Shared
{
    SslContextPtr context;
    Trust trust = Trust::Pin;
    bool server = false;

    /// Replaces what was remembered under the key; the longest unused is forgotten when it gets too many.
    void remember(const QByteArray& key, SslSessionPtr session);
    SSL_SESSION* recall(const QByteArray& key);
    void forget(const QByteArray& key);

    struct Memory
    {
        QByteArray key;
        SslSessionPtr session;
    };

    struct KeyHash
    {
        size_t operator()(const QByteArray& key) const { return ::qHash(key, QHashSeed::globalSeed()); }
    };

    std::list<Memory> memories; ///< the latest used first
    std::unordered_map<QByteArray, std::list<Memory>::iterator, KeyHash> byKey;
};

/// Under this index an SSL object knows its TlsSession.
int tlsSessionIndex();

} // namespace clackstower::net
