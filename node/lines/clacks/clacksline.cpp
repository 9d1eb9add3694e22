#include "node/lines/clacks/clacksline.h"

#include "node/lines/clacks/clackscounters.h"
#include "node/lines/clacks/innerline.h"

#include <QEventLoop>

namespace clackstower::clacks {

using lines::LineState;

namespace {

constexpr auto farewell = std::chrono::seconds(2); ///< for what is under way when the line goes off air

} // namespace

ClacksLine::ClacksLine(Settings settings, const base::Clock& clock, std::unique_ptr<base::Random> random,
    traffic::Judge& judge, traffic::Witness& witness, std::unique_ptr<Wire> wire, QObject* parent)
    : Line(parent)
    , m_inner(std::make_unique<Inner>(
          *this, std::move(settings), clock, std::move(random), judge, witness, std::move(wire)))
{
}

ClacksLine::~ClacksLine() = default;

QByteArrayView ClacksLine::name() const
{
    return lineName;
}

base::Expected<void> ClacksLine::start()
{
    if (m_inner->state == LineState::Listening)
        return {};
    m_inner->farewellTimer.stop();
    const base::Expected<void> started = m_inner->start();
    m_inner->state = started ? LineState::Listening : LineState::Failed;
    m_inner->error = started ? QByteArray() : started.error().sentence;
    if (!started)
        m_inner->wire->stopListening();
    Q_EMIT stateChanged();
    return started;
}

void ClacksLine::stop()
{
    if (m_inner->state == LineState::Off)
        return;
    m_inner->wire->stopListening();
    m_inner->run([](Core& fed, base::Instant now) { fed.setSending(false, now); });
    m_inner->farewellTimer.start(farewell);
    m_inner->state = LineState::Off;
    m_inner->error.clear();
    Q_EMIT stateChanged();
}

void ClacksLine::flush()
{
    // What is under way may end well: waiting for it spares the network a second copy after the restart.
    if (m_inner->state == LineState::Off && m_inner->core.underWay() > 0) {
        QEventLoop loop;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [this, &loop] {
            if (m_inner->core.underWay() == 0)
                loop.quit();
        });
        poll.start(std::chrono::milliseconds(5));
        QTimer::singleShot(std::chrono::seconds(1), &loop, &QEventLoop::quit);
        loop.exec();
    }
    m_inner->peerStore.finish(m_inner->core.roster().book());
    m_inner->queueStore.finish(m_inner->core.queue());
}

LineState ClacksLine::state() const
{
    return m_inner->state;
}

QByteArray ClacksLine::error() const
{
    return m_inner->error;
}

base::Endpoint ClacksLine::listening() const
{
    return {m_inner->settings.bind,
        m_inner->state == LineState::Listening ? m_inner->realPort : m_inner->settings.port};
}

QList<lines::Counter> ClacksLine::counters() const
{
    const Wire::Counters wire = m_inner->wire->counters();
    return countersOf(m_inner->core, wire.server, wire.pool);
}

QList<QByteArray> ClacksLine::notices() const
{
    QList<QByteArray> notices = m_inner->repaired + m_inner->wire->remarks();
    for (const QByteArray& trouble : {m_inner->peerStore.trouble(), m_inner->queueStore.trouble()}) {
        if (!trouble.isEmpty())
            notices.append(trouble);
    }
    for (const peers::Peer& peer : peers()) {
        if (!peer.changedFingerprint.isEmpty())
            notices.append("the key of " + peer.endpoint.toText()
                + " has changed; nothing is sent there until you `accept` it or `forget` the tower");
    }
    if (!m_inner->core.setAside().items().empty())
        notices.append(QByteArray::number(qsizetype(m_inner->core.setAside().items().size()))
            + " messages were refused by several towers and are set aside; `aside` lists them");
    return notices;
}

QList<peers::Peer> ClacksLine::peers() const
{
    return m_inner->core.roster().book().all();
}

void ClacksLine::reconfigure(const Settings& settings)
{
    const quint16 selfPort = m_inner->settings.core.self.port;
    m_inner->settings = settings;
    if (m_inner->state == LineState::Listening)
        m_inner->settings.core.self.port = selfPort;
    m_inner->run([this](Core& fed, base::Instant now) { fed.reconfigure(m_inner->settings.core, now); });
    m_inner->wire->reconfigure(m_inner->settings);
}

base::Expected<traffic::MessageId> ClacksLine::enqueue(const QByteArray& json, const QByteArray& whyAgain)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.enqueue(json, now, whyAgain); });
}

void ClacksLine::goOn(
    const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead, const QByteArray& reason)
{
    m_inner->run([&](Core& fed, base::Instant now) { fed.goOn(errands, instead, reason, now); });
}

base::Expected<void> ClacksLine::drop(const traffic::MessageId& id)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.drop(id, now); });
}

const traffic::Queue& ClacksLine::queue() const
{
    return m_inner->core.queue();
}

const SetAside& ClacksLine::setAside() const
{
    return m_inner->core.setAside();
}

base::Expected<void> ClacksLine::restore(const traffic::MessageId& id)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.restore(id, now); });
}

base::Expected<void> ClacksLine::moveToHead(const traffic::MessageId& id)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.moveToHead(id, now); });
}

base::Expected<void> ClacksLine::requeue(const traffic::Message& message)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.requeue(message, now); });
}

base::Expected<base::Endpoint> ClacksLine::sendNow(const traffic::MessageId& id)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.sendNow(id, now); });
}

const Core& ClacksLine::core() const
{
    return m_inner->core;
}

base::Expected<peers::Peer> ClacksLine::expand(const base::Endpoint& endpoint)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.expand(endpoint, now); });
}

void ClacksLine::announce(const base::Endpoint& endpoint, const std::function<void(const AnnounceResult&)>& done)
{
    announce(endpoint, draftAnnouncement(endpoint), done);
}

void ClacksLine::announce(const base::Endpoint& endpoint, const Announcement& drafted,
    const std::function<void(const AnnounceResult&)>& done)
{
    const quint64 request = ++m_inner->lastAnnouncement;
    m_inner->announcements.insert(request, done);
    m_inner->run([&](Core& fed, base::Instant now) { fed.announce(request, endpoint, drafted, now); });
}

Announcement ClacksLine::draftAnnouncement(const base::Endpoint& to)
{
    return m_inner->core.draftAnnouncement(to);
}

base::Expected<peers::Peer> ClacksLine::ignore(const base::Endpoint& endpoint)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.ignore(endpoint, now); });
}

std::optional<peers::Peer> ClacksLine::peer(const base::Endpoint& endpoint) const
{
    const Roster& roster = m_inner->core.roster();
    const auto key = roster.find(endpoint);
    return key ? std::optional(roster.at(*key)) : std::nullopt;
}

void ClacksLine::learn(
    const QList<base::Endpoint>& towers, const std::optional<base::Endpoint>& from, const base::Address& via)
{
    m_inner->run([&](Core& fed, base::Instant now) { fed.learn(towers, from, via, now); });
}

base::Expected<peers::Peer> ClacksLine::unignore(const base::Endpoint& endpoint)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.unignore(endpoint, now); });
}

base::Expected<void> ClacksLine::forget(const base::Endpoint& endpoint)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.forget(endpoint, now); });
}

base::Expected<peers::Peer> ClacksLine::note(const base::Endpoint& endpoint, const QByteArray& text)
{
    return m_inner->core.note(endpoint, text);
}

base::Expected<peers::Peer> ClacksLine::acceptKey(const base::Endpoint& endpoint)
{
    return m_inner->run([&](Core& fed, base::Instant now) { return fed.acceptKey(endpoint, now); });
}

QByteArray ClacksLine::fingerprint() const
{
    return m_inner->wire->fingerprint();
}

} // namespace clackstower::clacks
