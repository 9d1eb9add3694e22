#include "node/net/connectbudget.h"

#include <algorithm>

namespace clackstower::net {

namespace {

constexpr size_t slots = 1024;

// splitmix64's last step: enough to keep strangers who do not know the seed from choosing slots.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

} // namespace

ConnectBudget::ConnectBudget(quint64 seed, ConnectRates rates)
    : m_seed(seed)
    , m_rates(rates)
{
}

ConnectBudget::Slot& ConnectBudget::slot(Table& table, quint64 group, base::Instant now, double perMinute)
{
    if (table.empty()) // who never knocks at a new door needs none
        table.resize(slots);
    Slot& slot = table[mixed(mixed(group ^ m_seed) + m_seed) % slots];
    const qint64 at = base::millis(now);
    if (slot.filledAt == 0) {
        slot.tokens = static_cast<float>(m_rates.burst);
    } else {
        const double gained = perMinute * static_cast<double>(std::max<qint64>(0, at - slot.filledAt)) / 60'000.0;
        slot.tokens = static_cast<float>(std::min(m_rates.burst, static_cast<double>(slot.tokens) + gained));
    }
    slot.filledAt = std::max<qint64>(at, 1);
    return slot;
}

bool ConnectBudget::take(const base::Address& target, const base::Address& namer, base::Instant now)
{
    Slot& there = slot(m_targets, target.group(), now, m_rates.perTargetMinute);
    Slot& theirs = slot(m_namers, namer.group(), now, m_rates.perNamerMinute);
    if (there.tokens < 1 || theirs.tokens < 1) {
        ++m_refused;
        return false;
    }
    there.tokens -= 1;
    theirs.tokens -= 1;
    return true;
}

} // namespace clackstower::net
