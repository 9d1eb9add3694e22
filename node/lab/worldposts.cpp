#include "node/lab/world.h"

namespace clackstower::lab {

namespace {

constexpr qint64 headerBytes = 150; ///< of a request or an answer, TLS included
constexpr qint64 firstResendOfSyn = 1'000'000;
constexpr qint64 firstResendOfData = 200'000;

} // namespace

void World::post(HostId from, Post post)
{
    ++m_traffic.posts;
    m_traffic.postBytes += quint64(post.body.size());
    Exchange exchange;
    exchange.from = from;
    exchange.to = resolve(post.to.hostname);
    exchange.life = m_hosts[from].life;
    exchange.sentAt = m_now;
    exchange.deadlineAt = std::max<qint64>((post.deadline - m_hosts[from].skew - beginning).count(), m_now + 1);
    exchange.post = std::move(post);
    const quint32 place = m_exchanges.take(std::move(exchange));
    Exchange& made = m_exchanges[place];
    Host& sender = m_hosts[from];
    if (made.to == nobody)
        return endPost(place, m_conditions.nameLookup.count(), PostEnd::Unreachable, "no such host");
    const Host& target = m_hosts[made.to];
    if (!net::mayContact(net::ReachMode::Guarded, made.post.permission, target.spec.address, made.post.to.port)) {
        ++m_traffic.notPermitted;
        return endPost(place, 1, PostEnd::NotPermitted, "its address may not be contacted");
    }
    // A connection needs both ways. Silence looks the same, whatever its reason is.
    const std::optional<qint64> knocking = resends(firstResendOfSyn);
    const bool isSilent = target.state == Host::State::Off || target.state == Host::State::Asleep;
    if (isSilent || !knocking || !reaches(sender, target))
        return endPost(place, made.deadlineAt - m_now, PostEnd::Unreachable, "no answer in time");
    made.way = wayBetween(from, made.to);
    const qint64 there = delayOn(made.way);
    const qint64 back = delayOn(made.way);
    const qint64 connected = *knocking + there + back;
    if (target.state == Host::State::Stopped || !target.listensAt(made.post.to.port)) {
        ++m_traffic.refused;
        return endPost(place, connected, PostEnd::Unreachable, "connection refused");
    }
    const qint64 greeted = connected + there + back;
    if (!sender.resident->accepts(made.post.to, target.fingerprint)) {
        ++m_traffic.identityChanges;
        return endPost(place, greeted, PostEnd::IdentityChanged, "it showed another key");
    }
    if (m_conditions.corrupt.happens(m_chance)) {
        ++m_traffic.corrupted;
        return endPost(place, greeted + there + back, PostEnd::Unreachable, "a record did not check out");
    }
    if (m_conditions.reset.happens(m_chance)) {
        ++m_traffic.resets;
        made.breaksAfter = (m_chance.next() & 1) != 0;
        if (!made.breaksAfter)
            return endPost(place, greeted + there, PostEnd::Unreachable, "connection reset");
    }
    if (m_conditions.halfClose.happens(m_chance)) {
        ++m_traffic.halfClosed;
        made.breaksAfter = made.staysOpen = true;
    }
    const std::optional<qint64> resent = resends(firstResendOfData);
    if (!resent)
        return endPost(place, made.deadlineAt - m_now, PostEnd::Unreachable, "no answer in time");
    qint64 after = greeted + *resent + transmission(sender, made.post.body.size() + headerBytes) + there;
    if (m_conditions.reorder.happens(m_chance)) {
        ++m_traffic.reordered;
        after += m_conditions.reorderBy.count();
    }
    arriveAfter(place, after);
}

void World::arriveAfter(quint32 place, qint64 span)
{
    const qint64 left = m_exchanges[place].deadlineAt - m_now;
    if (span > left) // the client has hung up by then: half a request is none
        return endPost(place, left, PostEnd::Unreachable, "no answer in time");
    m_queue.push(m_now + span, Arrive, place);
}

void World::beginAnew(quint32 place)
{
    Exchange& exchange = m_exchanges[place];
    ++m_traffic.duplicated;
    exchange.isAnew = true;
    Host& sender = m_hosts[exchange.from];
    // One way until it knows, two there and back for another connection, and one for the request.
    qint64 after = transmission(sender, exchange.post.body.size() + headerBytes);
    for (int ways = 0; ways < 6; ++ways)
        after += delayOn(exchange.way);
    arriveAfter(place, after);
}

void World::endPost(quint32 place, qint64 after, PostEnd::Kind kind, const char* sentence)
{
    Exchange& exchange = m_exchanges[place];
    exchange.outcome = kind;
    exchange.sentence = sentence;
    const qint64 when = std::min(m_now + after, exchange.deadlineAt);
    m_queue.push(when, when == exchange.deadlineAt ? Expire : Fail, place);
}

void World::arrive(quint32 place, const EventQueue::Event& event)
{
    Exchange& exchange = m_exchanges[place];
    Host& target = m_hosts[exchange.to];
    const Host& sender = m_hosts[exchange.from];
    const bool isSilent = target.state == Host::State::Off || target.state == Host::State::Asleep;
    if (isSilent || !reaches(sender, target))
        return endPost(place, exchange.deadlineAt - m_now, PostEnd::Unreachable, "no answer in time");
    if (target.state == Host::State::Stopped || sender.state == Host::State::Off || sender.life != exchange.life) {
        ++m_traffic.resets;
        return endPost(place, 1, PostEnd::Unreachable, "connection reset");
    }
    note(event, digestOf(exchange.post.body) ^ mix(quint64(exchange.from) << 32 | exchange.to));
    const HostId to = exchange.to;
    const Request request{exchange.post.body, sender.spec.address, exchange.post.to.port};
    const int status = target.resident->request(request, clockOf(to));
    arm(to);
    Exchange& answered = m_exchanges[place]; // the resident may have posted in the meantime
    answered.status = quint16(status);
    if (status == 0 || answered.staysOpen || m_hosts[to].stalls)
        return endPost(place, answered.deadlineAt - m_now, PostEnd::Unreachable, "no answer in time");
    const qint64 there = delayOn(answered.way);
    if (answered.breaksAfter)
        return endPost(place, there, PostEnd::Unreachable, "connection reset");
    if (!answered.isAnew && m_conditions.duplicate.happens(m_chance))
        return beginAnew(place);
    const std::optional<qint64> resent = resends(firstResendOfData);
    const qint64 when
        = m_now + m_hosts[to].delay.count() + transmission(m_hosts[to], headerBytes) + resent.value_or(0) + there;
    if (!resent || when > answered.deadlineAt)
        return endPost(place, answered.deadlineAt - m_now, PostEnd::Unreachable, "no answer in time");
    m_queue.push(when, Answer, place);
}

void World::answer(quint32 place, const EventQueue::Event& event)
{
    Exchange& exchange = m_exchanges[place];
    const Host& target = m_hosts[exchange.to];
    if (!reaches(m_hosts[exchange.from], target) || target.state == Host::State::Off)
        return endPost(place, exchange.deadlineAt - m_now, PostEnd::Unreachable, "no answer in time");
    ++m_traffic.answers;
    PostEnd end;
    end.kind = PostEnd::Answered;
    end.status = exchange.status;
    end.fingerprint = target.fingerprint;
    end.copes = target.spec.copes;
    tellEnd(place, end, event);
}

void World::expire(quint32 place, const EventQueue::Event& event)
{
    Exchange& exchange = m_exchanges[place];
    ++(event.kind() == Expire ? m_traffic.timeouts : m_traffic.unreachable);
    PostEnd end;
    end.kind = exchange.outcome;
    end.sentence = QByteArray::fromRawData(exchange.sentence, qsizetype(std::strlen(exchange.sentence)));
    if (end.kind == PostEnd::IdentityChanged)
        end.fingerprint = m_hosts[exchange.to].fingerprint;
    tellEnd(place, end, event);
}

void World::tellEnd(quint32 place, const PostEnd& end, const EventQueue::Event& event)
{
    Exchange& exchange = m_exchanges[place];
    Host& sender = m_hosts[exchange.from];
    const bool isSameProcess = sender.life == exchange.life;
    if (isSameProcess && sender.state == Host::State::Asleep) {
        // The kernel keeps it until the machine wakes, which then takes its timers first.
        m_queue.push(std::max(sender.wakesAt, m_now), event.kind(), place);
        if (event.kind() == Answer)
            --m_traffic.answers;
        return;
    }
    const Exchange done = m_exchanges.release(place);
    if (!isSameProcess || sender.state != Host::State::Up)
        return;
    note(event, quint64(end.status) ^ mix(quint64(done.from) << 32 | done.to));
    PostEnd told = end;
    told.token = done.post.token;
    told.tag = done.post.tag;
    told.latency = base::Duration(m_now - done.sentAt);
    told.host = done.to;
    if (done.to != nobody)
        told.remote = m_hosts[done.to].spec.address;
    sender.resident->ended(told, clockOf(done.from));
    arm(done.from);
}

} // namespace clackstower::lab
