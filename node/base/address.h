#pragma once

#include <QByteArray>

#include <array>
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
    bool isIpv4() const;
    quint32 ipv4() const;
    const std::array<quint8, 16>& bytes() const { return m_bytes; }

    QByteArray toText() const;
    AddressKind kind() const;

    /// Who probably owns it: the /16 of an IPv4, the /32 of an IPv6 address. Quotas are kept by group, because
    /// ports and addresses inside one network cost an attacker nothing.
    quint64 group() const;

    auto operator<=>(const Address&) const = default;

private:
    std::array<quint8, 16> m_bytes{};
};

size_t qHash(const Address& address, size_t seed = 0);

} // namespace clackstower::base
