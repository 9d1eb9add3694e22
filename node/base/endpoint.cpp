#include "node/base/endpoint.h"

#include <QHashFunctions>

#include <algorithm>

namespace clackstower::base {

QByteArray Endpoint::toText() const
{
    const QByteArray number = QByteArray::number(port);
    return hostname.contains(':') ? '[' + hostname + "]:" + number : hostname + ':' + number;
}

std::strong_ordering Endpoint::operator<=>(const Endpoint& other) const
{
    const int names = hostname.compare(other.hostname);
    return names != 0 ? names <=> 0 : port <=> other.port;
}

size_t qHash(const Endpoint& endpoint, size_t seed)
{
    return qHashMulti(seed, endpoint.hostname, endpoint.port);
}

bool isUsableHostname(const QByteArray& name)
{
    constexpr qsizetype longestName = 253;
    if (name.isEmpty() || name.size() > longestName)
        return false;
    return std::none_of(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= ' ' || byte == 0x7f || QByteArrayView("/\\?#@[]<>\"'`{}|^,;").contains(c);
    });
}

Expected<Endpoint> parseEndpoint(const QByteArray& hostname, const QByteArray& port)
{
    if (!isUsableHostname(hostname))
        return fail("badHostname", "'" + hostname.left(80) + "' is not a host name or an address");
    bool isNumber = false;
    const uint number = port.toUInt(&isNumber);
    if (!isNumber || number == 0 || number > 65535)
        return fail("badPort", "'" + port.left(80) + "' is not a port: it must be a number from 1 to 65535");
    return Endpoint{hostname, static_cast<quint16>(number)};
}

} // namespace clackstower::base
