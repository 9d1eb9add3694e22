#include "node/demo/swarm.h"

#include "node/base/digest.h"
#include "node/lines/clacks/codec.h"

#include <algorithm>
#include <cmath>

namespace clackstower::demo {

namespace {

using namespace std::chrono_literals;
using clacks::Delivery;
using clacks::Outcome;
using clacks::Transmit;

constexpr auto meanTimeToNewcomer = 5min;
constexpr size_t remembered = 24;
constexpr size_t most = 400; ///< members; whoever leaves a demonstration on for days is not shown ever more

/// What an original tower reads undamaged.
constexpr qsizetype originalsReadBytes = 16384;

} // namespace

Swarm::Swarm(quint64 seed, base::Instant start)
    : m_random(seed)
    , m_patter(m_random)
{
    for (Member& member : cast())
        join(std::move(member), start);
    plan(start + around(meanTimeToNewcomer), Turn::Recruits);
}

void Swarm::join(Member member, base::Instant start)
{
    const size_t place = m_members.size();
    const base::Instant appears = start + member.appears;
    plan(appears, Turn::Appears, place);
    if (member.vanishes)
        plan(start + *member.vanishes, Turn::Vanishes, place);
    if (member.changesKey)
        plan(start + *member.changesKey, Turn::ChangesKey, place);
    m_places.insert(member.endpoint, place);
    m_states.push_back({});
    m_members.push_back(std::move(member));
}

void Swarm::plan(base::Instant when, Turn::Kind kind, size_t member)
{
    m_agenda.emplace(when, Turn{.kind = kind, .member = member, .outcome = {}});
}

base::Duration Swarm::around(base::Duration mean)
{
    return base::Duration(qint64(-std::log(1 - m_random.unit()) * double(mean.count())));
}

std::optional<Swarm::Happening> Swarm::next(base::Instant now)
{
    while (m_agenda.begin()->first <= now) {
        auto due = m_agenda.extract(m_agenda.begin());
        if (auto happening = play(due.mapped(), due.key()))
            return happening;
    }
    return std::nullopt;
}

std::optional<Swarm::Happening> Swarm::play(Turn& turn, base::Instant now)
{
    switch (turn.kind) {
    case Turn::Speaks: return speak(turn.member, now);
    case Turn::Answers: return std::move(turn.outcome);
    case Turn::Wakes:
        m_states[turn.member].awake = true;
        nap(turn.member, now);
        break;
    case Turn::Sleeps:
        m_states[turn.member].awake = false;
        plan(now + around(m_members[turn.member].asleep), Turn::Wakes, turn.member);
        break;
    case Turn::Appears:
        m_states[turn.member].here = true;
        m_unknown.push_back(turn.member);
        nap(turn.member, now);
        if (m_members[turn.member].perMinute > 0)
            plan(now + around(20s), Turn::Speaks, turn.member);
        break;
    case Turn::Vanishes: m_states[turn.member].here = false; break;
    case Turn::ChangesKey: m_states[turn.member].showsNewKey = true; break;
    case Turn::Recruits: recruit(now); break;
    case Turn::Hurries: return hurryOn(now);
    }
    return std::nullopt;
}

void Swarm::nap(size_t member, base::Instant now)
{
    if (m_members[member].awake > 0s)
        plan(now + around(m_members[member].awake), Turn::Sleeps, member);
}

void Swarm::recruit(base::Instant now)
{
    if (m_members.size() < most)
        join(newcomer(m_newcomers++, {}, size_t(m_random.below(7))), now);
    plan(now + around(meanTimeToNewcomer), Turn::Recruits);
}

std::optional<Swarm::Happening> Swarm::speak(size_t member, base::Instant now)
{
    // Traffic swells and ebbs, slowly for all together and in bursts for each.
    const double minutes = std::chrono::duration<double, std::ratio<60>>(now.time_since_epoch()).count();
    const double tide = 1 + 0.45 * std::sin(minutes / 7) + 0.25 * std::sin(minutes / 2.3 + double(member));
    const double perMinute = m_members[member].perMinute * tide;
    const bool isBurst = m_random.unit() < 0.08;
    const auto pause = std::chrono::duration_cast<base::Duration>(60s / perMinute);
    plan(now + (isBurst ? around(pause / 12) : around(pause)), Turn::Speaks, member);
    if (!m_states[member].here || !m_states[member].awake)
        return std::nullopt;
    return delivery(member, now);
}

void Swarm::hurry(double perSecond, base::Instant now)
{
    const bool isHurrying = m_haste > base::Duration::zero();
    m_haste = std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(1 / perSecond));
    if (!isHurrying)
        plan(now, Turn::Hurries);
}

std::optional<Swarm::Happening> Swarm::hurryOn(base::Instant now)
{
    plan(now + m_haste, Turn::Hurries);
    const auto member = size_t(m_random.below(qsizetype(m_members.size())));
    if (!m_states[member].here || !m_states[member].awake)
        return delivery(0, now);
    return delivery(member, now);
}

Delivery Swarm::delivery(size_t member, base::Instant now)
{
    const Member& speaker = m_members[member];
    const std::optional<base::Endpoint> named = friendOf(member);
    const base::Endpoint* const other = named ? &*named : nullptr;
    if (m_random.unit() < 0.03)
        return {clacks::encodeAnnouncement(speaker.endpoint, other), speaker.address};
    QByteArray message;
    if (!m_heard.empty() && m_random.unit() < 0.1) {
        message = m_heard[size_t(m_random.below(qsizetype(m_heard.size())))];
    } else {
        message = m_patter.say(speaker.topics[size_t(m_random.below(qsizetype(speaker.topics.size())))], now);
        overhear(message);
    }
    return {clacks::encodeMessage(message, speaker.endpoint, other), speaker.address};
}

/// A sponsor names those whom he introduces, and else whom he happens to know.
std::optional<base::Endpoint> Swarm::friendOf(size_t member)
{
    const auto mine = std::ranges::find_if(
        m_unknown, [&](size_t other) { return m_members[other].sponsor == std::optional(member); });
    if (mine != m_unknown.end()) {
        const size_t introduced = *mine;
        m_unknown.erase(mine);
        return m_members[introduced].endpoint;
    }
    const auto other = size_t(m_random.below(3 * qsizetype(m_members.size())));
    if (other >= m_members.size() || other == member || !m_states[other].here
        || std::ranges::find(m_unknown, other) != m_unknown.end())
        return std::nullopt;
    return m_members[other].endpoint;
}

void Swarm::overhear(const QByteArray& message)
{
    if (message.size() > originalsReadBytes)
        return;
    m_heard.push_back(message);
    if (m_heard.size() > remembered)
        m_heard.pop_front();
}

/// Whoever is called exists from then on, so that an announcement in the demonstration has something to show.
size_t Swarm::acquaintance(const base::Endpoint& endpoint, base::Instant now)
{
    if (const auto known = m_places.constFind(endpoint); known != m_places.constEnd())
        return *known;
    Member invented = newcomer(m_members.size(), {}, 0);
    invented.endpoint = endpoint;
    invented.address = base::Address::fromText(endpoint.hostname).value_or(invented.address);
    invented.sponsor = std::nullopt;
    invented.perMinute = 6;
    const bool isSilent = m_members.size() % 4 == 3; // but not everybody answers
    if (isSilent)
        invented.vanishes = base::Duration::zero();
    join(std::move(invented), now);
    m_states.back().here = !isSilent;
    return m_members.size() - 1;
}

void Swarm::take(const Transmit& transmit, base::Instant now)
{
    Outcome outcome = answer(transmit, acquaintance(transmit.to, now));
    outcome.id = transmit.id;
    const base::Instant when = now + outcome.latency;
    m_agenda.emplace(when, Turn{.kind = Turn::Answers, .member = 0, .outcome = std::move(outcome)});
}

QByteArray Swarm::fingerprintOf(size_t member) const
{
    const QByteArray age = m_states[member].showsNewKey ? "new:" : "first:";
    return base::sha256(age + m_members[member].endpoint.toText()).toHex();
}

Outcome Swarm::answer(const Transmit& transmit, size_t member)
{
    const Member& target = m_members[member];
    const State& state = m_states[member];
    const auto latency = target.latency / 2 + around(target.latency / 2);
    if (!state.here && m_random.unit() < 0.5)
        return {.latency = 10s, .remote = target.address, .sentence = "no answer within 10 s"};
    if (!state.here || !state.awake) {
        return {.latency = latency,
            .remote = target.address,
            .sentence = target.endpoint.toText() + " refuses the connection"};
    }
    Outcome outcome{.kind = Outcome::Answered,
        .status = 200,
        .latency = latency,
        .remote = target.address,
        .fingerprint = fingerprintOf(member),
        .copes = target.copes};
    if (state.showsNewKey) {
        outcome.kind = Outcome::IdentityChanged;
        outcome.sentence = "the key of " + target.endpoint.toText() + " is another one than at first contact";
    } else if (m_random.unit() < 0.004) {
        outcome.status = 503;
    }
    if (const auto payload = clacks::decodePayload(transmit.body); payload && payload->isTruthy)
        overhear(payload->message.toByteArray());
    return outcome;
}

void Swarm::hangUp(base::Instant now)
{
    std::vector<Outcome> cut;
    for (auto turn = m_agenda.begin(); turn != m_agenda.end();) {
        if (turn->second.kind != Turn::Answers) {
            ++turn;
            continue;
        }
        cut.push_back({.id = turn->second.outcome.id, .kind = Outcome::Cancelled, .sentence = "hung up"});
        turn = m_agenda.erase(turn);
    }
    for (Outcome& outcome : cut)
        m_agenda.emplace(now, Turn{.kind = Turn::Answers, .member = 0, .outcome = std::move(outcome)});
}

} // namespace clackstower::demo
