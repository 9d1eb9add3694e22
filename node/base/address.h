#pragma once

#include <QByteArray>

#include <array>
#include <cstring>
#include <optional>

namespace clackstower::base {

/// In what kind of network an address lives; decides who may send us there (see net::ReachPolicy).
enum class AddressKind {
    Public,
    Private,
    LinkLocal,
    Loopback,
    Unusable
};

/// An IP address as a plain value of 16 bytes; IPv4 is kept in its IPv6-mapped form.
class Address
{
public:
    Address() = default;

    static Address fromIpv4(quint32 hostOrder);
    static Address fromIpv6(const std::array<quint8, 16>& bytes);
    static std::optional<Address> fromText(const QByteArray& text);

    bool isNull() const { return *this == Address(); }
    bool isIpv4() const { return std::memcmp(m_bytes.data(), ipv4Prefix.data(), ipv4Prefix.size()) == 0; }
    quint32 ipv4() const { return quad(12); }
    const std::array<quint8, 16>& bytes() const { return m_bytes; }

    QByteArray toText() const;
    AddressKind kind() const;

    /// Who probably owns it: the /16 of an IPv4, the /32 of an IPv6 address. Quotas are kept by group, because
    /// ports and addresses inside one network cost an attacker nothing.
    quint64 group() const { return isIpv4() ? quint64(ipv4() >> 16) : (quint64(1) << 32) | quad(0); }

    auto operator<=>(const Address&) const = default;

private:
    static constexpr std::array<quint8, 12> ipv4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

    quint32 quad(size_t from) const
    {
        return quint32(m_bytes[from]) << 24 | quint32(m_bytes[from + 1]) << 16 | quint32(m_bytes[from + 2]) << 8
            | quint32(m_bytes[from + 3]);
    }

    std::array<quint8, 16> m_bytes{};
};

size_t qHash(const Address& address, size_t seed = 0);

} // namespace clackstower::base
