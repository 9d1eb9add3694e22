#include "node/base/address.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#endif

namespace clackstower::base {

namespace {

struct Ipv4Range
{
    quint32 network;
    int prefix;
    AddressKind kind;
};

constexpr quint32 fourOf(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

// First match wins, so the narrow ranges stand before the wide ones.
constexpr Ipv4Range ipv4Ranges[] = {
    {fourOf(0, 0, 0, 0), 8, AddressKind::Unusable},
    {fourOf(10, 0, 0, 0), 8, AddressKind::Private},
    {fourOf(100, 64, 0, 0), 10, AddressKind::Private},
    {fourOf(127, 0, 0, 0), 8, AddressKind::Loopback},
    {fourOf(169, 254, 0, 0), 16, AddressKind::LinkLocal},
    {fourOf(172, 16, 0, 0), 12, AddressKind::Private},
    {fourOf(192, 0, 0, 0), 24, AddressKind::Unusable},
    {fourOf(192, 0, 2, 0), 24, AddressKind::Unusable},
    {fourOf(192, 168, 0, 0), 16, AddressKind::Private},
    {fourOf(198, 18, 0, 0), 15, AddressKind::Private},
    {fourOf(198, 51, 100, 0), 24, AddressKind::Unusable},
    {fourOf(203, 0, 113, 0), 24, AddressKind::Unusable},
    {fourOf(224, 0, 0, 0), 3, AddressKind::Unusable},
};

AddressKind ipv4Kind(quint32 address)
{
    for (const Ipv4Range& range : ipv4Ranges) {
        if ((address >> (32 - range.prefix)) == (range.network >> (32 - range.prefix)))
            return range.kind;
    }
    return AddressKind::Public;
}

} // namespace

Address Address::fromIpv4(quint32 hostOrder)
{
    Address address;
    std::copy(ipv4Prefix.begin(), ipv4Prefix.end(), address.m_bytes.begin());
    for (size_t i = 0; i < 4; ++i)
        address.m_bytes[12 + i] = static_cast<quint8>(hostOrder >> (24 - 8 * i));
    return address;
}

Address Address::fromIpv6(const std::array<quint8, 16>& bytes)
{
    Address address;
    address.m_bytes = bytes;
    return address;
}

std::optional<Address> Address::fromText(const QByteArray& text)
{
    // Most names are told from an address by their first letter.
    const auto mayStandInOne = [](char c) {
        return (c >= '0' && c <= ':') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '.';
    };
    if (!std::ranges::all_of(text, mayStandInOne))
        return std::nullopt;
    in_addr ipv4{};
    if (inet_pton(AF_INET, text.constData(), &ipv4) == 1)
        return fromIpv4(ntohl(ipv4.s_addr));
    std::array<quint8, 16> ipv6{};
    if (inet_pton(AF_INET6, text.constData(), ipv6.data()) == 1)
        return fromIpv6(ipv6);
    return std::nullopt;
}

QByteArray Address::toText() const
{
    char text[INET6_ADDRSTRLEN] = {};
    if (isIpv4()) {
        in_addr ipv4{};
        ipv4.s_addr = htonl(this->ipv4());
        inet_ntop(AF_INET, &ipv4, text, sizeof text);
    } else {
        inet_ntop(AF_INET6, m_bytes.data(), text, sizeof text);
    }
    return QByteArray(text);
}

AddressKind Address::kind() const
{
    if (isIpv4())
        return ipv4Kind(ipv4());
    static constexpr std::array<quint8, 16> loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    if (m_bytes == loopback)
        return AddressKind::Loopback;
    if ((m_bytes[0] & 0xfe) == 0xfc)
        return AddressKind::Private;
    if (m_bytes[0] == 0xfe && (m_bytes[1] & 0xc0) == 0x80)
        return AddressKind::LinkLocal;
    // NAT64 and 6to4 carry an IPv4 address inside: it must not be a way around the rules for that address.
    static constexpr std::array<quint8, 12> nat64{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    if (std::equal(nat64.begin(), nat64.end(), m_bytes.begin()))
        return ipv4Kind(ipv4());
    if (m_bytes[0] == 0x20 && m_bytes[1] == 0x02)
        return ipv4Kind(quad(2));
    const bool globalUnicast = (m_bytes[0] & 0xe0) == 0x20;
    return globalUnicast ? AddressKind::Public : AddressKind::Unusable;
}

size_t qHash(const Address& address, size_t seed)
{
    return qHashBits(address.bytes().data(), address.bytes().size(), seed);
}

} // namespace clackstower::base
