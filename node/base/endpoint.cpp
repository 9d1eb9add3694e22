#include "node/base/endpoint.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <string_view>

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

namespace {

/// What may stand in the name of a host, by byte.
constexpr std::array<bool, 256> hostBytes = [] {
    std::array<bool, 256> usable{};
    for (size_t byte = ' ' + 1; byte < usable.size(); ++byte)
        usable[byte] = byte != 0x7f;
    for (const char c : std::string_view("/\\?#@[]<>\"'`{}|^,;"))
        usable[quint8(c)] = false;
    return usable;
}();

} // namespace

bool isUsableHostname(QByteArrayView name)
{
    constexpr qsizetype longestName = 253;
    if (name.isEmpty() || name.size() > longestName)
        return false;
    return std::ranges::all_of(name, [](char c) { return hostBytes[quint8(c)]; });
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
