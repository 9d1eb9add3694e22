#pragma once

#include "node/base/error.h"
#include "node/base/samebytes.h"

#include <QByteArray>

#include <compare>

namespace clackstower::base {

/// Where a tower says it can be found. The name is text as it was given: it may be a host name or an address.
struct Endpoint
{
    QByteArray hostname;
    quint16 port = 0;

    bool operator==(const Endpoint& other) const
    {
        return port == other.port && sameBytes(hostname, other.hostname);
    }

    std::strong_ordering operator<=>(const Endpoint& other) const;

    /// host:port, with brackets around an IPv6 address.
    QByteArray toText() const;
};

size_t qHash(const Endpoint& endpoint, size_t seed = 0);

/// Whether a name could belong to a host at all: 1 to 253 printable bytes without blanks, brackets, slashes or
/// anything else that has a meaning in a URL.
bool isUsableHostname(QByteArrayView name);

/// An endpoint as a person types it: a usable name and a port of 1 to 65535.
Expected<Endpoint> parseEndpoint(const QByteArray& hostname, const QByteArray& port);

} // namespace clackstower::base
