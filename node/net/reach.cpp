#include "node/net/reach.h"

#include <algorithm>

namespace clackstower::net {

namespace {

// Ports below 1024 of well-known services but the web's own, and those above whose servers act on what they
// are sent. Sorted; after the lists of Bitcoin Core and of the browsers.
constexpr quint16 foreignPorts[] = {1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87,
    95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 138, 139, 143, 161, 162, 179, 389,
    427, 445, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 623, 631, 636, 873,
    989, 990, 993, 995, 1080, 1433, 1521, 1719, 1720, 1723, 1883, 2049, 2375, 2376, 2379, 2380, 3128, 3306, 3389,
    3659, 4045, 4369, 5060, 5061, 5432, 5672, 5900, 5984, 5985, 5986, 6000, 6001, 6002, 6003, 6063, 6379, 6443,
    6566, 6665, 6666, 6667, 6668, 6669, 6697, 8332, 8333, 9042, 9092, 9100, 9200, 9300, 10250, 11211, 15672, 18332,
    18333, 27017, 27018, 27019, 50070};
static_assert(std::ranges::is_sorted(foreignPorts));

const char* describe(base::AddressKind kind)
{
    switch (kind) {
    case base::AddressKind::Public: return "a public address";
    case base::AddressKind::Private: return "an address of a private network";
    case base::AddressKind::LinkLocal: return "an address of the local link";
    case base::AddressKind::Loopback: return "this machine itself";
    case base::AddressKind::Unusable: break;
    }
    return "no address of a single machine";
}

} // namespace

std::optional<ReachMode> reachModeFromText(const QByteArray& text)
{
    if (text == "guarded")
        return ReachMode::Guarded;
    if (text == "open")
        return ReachMode::Open;
    if (text == "public")
        return ReachMode::Public;
    return std::nullopt;
}

bool isForeignPort(quint16 port)
{
    return std::ranges::binary_search(foreignPorts, port);
}

base::Expected<void> mayContact(
    ReachMode mode, const Permission& permission, const base::Address& target, quint16 port)
{
    const base::AddressKind kind = target.kind();
    const auto where = [&target] { return target.toText(); }; // for a refusal only: it is asked before each post
    if (kind == base::AddressKind::Unusable || port == 0) {
        return base::fail("reach.unusable",
            where() + " port " + QByteArray::number(port) + " cannot be a tower. Give the address of one machine.");
    }
    if (mode == ReachMode::Open)
        return {};
    if (mode == ReachMode::Public && kind != base::AddressKind::Public) {
        return base::fail("reach.notPublic",
            where() + " is " + describe(kind)
                + " and net.reach is \"public\". Set it to \"guarded\" to contact such addresses yourself.");
    }
    if (permission.typedByUser)
        return {};
    if (isForeignPort(port)) {
        return base::fail("reach.foreignPort",
            "Port " + QByteArray::number(port)
                + " belongs to another protocol and was named by a "
                  "stranger. Add the tower yourself to contact it.");
    }
    if (kind != base::AddressKind::Public && permission.namedFrom.kind() != kind) {
        return base::fail("reach.notTheirs",
            where() + " is " + describe(kind) + ", but the tower that named it lives at "
                + permission.namedFrom.toText() + ". Add the tower yourself to contact it.");
    }
    return {};
}

} // namespace clackstower::net
