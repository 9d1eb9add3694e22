#include "node/net/namecache.h"

#include "node/base/endpoint.h"

#include <QHostInfo>

#include <algorithm>
#include <iterator>

namespace clackstower::net {

namespace {

constexpr size_t mostAddresses = 8;
constexpr base::Duration failureBelieved = std::chrono::seconds(5);

base::Address fromQt(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return base::Address::fromIpv4(ipv4);
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    std::array<quint8, 16> bytes{};
    std::copy(std::begin(ipv6.c), std::end(ipv6.c), bytes.begin());
    return base::Address::fromIpv6(bytes);
}

NameCache::Answer fromQt(const QByteArray& name, const QHostInfo& info)
{
    NameCache::Answer answer;
    for (const QHostAddress& address : info.addresses())
        answer.addresses.push_back(fromQt(address));
    // IPv4 first, each kind in the order in which the look-up gave it. (std::stable_partition would do, but its
    // buffer is deprecated where clang meets this standard library.)
    decltype(answer.addresses) ordered;
    for (const bool isIpv4 : {true, false}) {
        std::ranges::copy_if(answer.addresses, std::back_inserter(ordered),
            [isIpv4](const base::Address& one) { return one.isIpv4() == isIpv4; });
    }
    answer.addresses = std::move(ordered);
    if (answer.addresses.size() > mostAddresses)
        answer.addresses.resize(mostAddresses);
    if (answer.addresses.empty())
        answer.sentence = "No host is called \"" + name + "\". Check the spelling and the name servers.";
    return answer;
}

} // namespace

NameCache::NameCache(const base::Clock& clock, base::Duration believed, int most,
    std::function<void(const QByteArray&)> settled, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_believed(std::max(believed, base::Duration(std::chrono::seconds(1))))
    , m_most(static_cast<size_t>(most))
    , m_settled(std::move(settled))
{
}

const NameCache::Answer* NameCache::find(const QByteArray& name)
{
    if (const auto address = base::Address::fromText(name)) {
        m_numeric = {{*address}, {}, {}};
        return &m_numeric;
    }
    if (!base::isUsableHostname(name)) {
        m_numeric = {{}, "That is no name of a host. Use letters, digits, dots and hyphens.", {}};
        return &m_numeric;
    }
    const auto known = m_answers.find(name);
    if (known != m_answers.end() && known->second.until > m_clock.now())
        return &known->second;
    const auto asks = [&name](const auto& asked) { return asked.second == name; };
    if (std::ranges::none_of(m_asked, asks)) {
        ++m_lookups;
        m_asked.emplace(QHostInfo::lookupHost(QString::fromUtf8(name), this, SLOT(lookedUp(QHostInfo))), name);
    }
    return nullptr;
}

void NameCache::lookedUp(const QHostInfo& info)
{
    const auto asked = m_asked.find(info.lookupId());
    if (asked == m_asked.end())
        return;
    const QByteArray name = asked->second;
    m_asked.erase(asked);
    learn(name, fromQt(name, info));
}

void NameCache::learn(const QByteArray& name, Answer answer)
{
    const base::Instant now = m_clock.now();
    answer.until = now + (answer.addresses.empty() ? failureBelieved : m_believed);
    makeRoom(now);
    m_answers.insert_or_assign(name, std::move(answer));
    m_settled(name);
}

void NameCache::makeRoom(base::Instant now)
{
    if (m_answers.size() < m_most)
        return;
    std::erase_if(m_answers, [now](const auto& entry) { return entry.second.until <= now; });
    while (m_answers.size() >= m_most)
        m_answers.erase(m_answers.begin());
}

} // namespace clackstower::net
