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
    traffic::Judge& judge, traffic::Witness& witness, QObject* parent)
    : Line(parent)
    , d(std::make_unique<Inner>(*this, std::move(settings), clock, std::move(random), judge, witness))
{
}

ClacksLine::~ClacksLine() = default;

QByteArrayView ClacksLine::name() const
{
    return lineName;
}

base::Expected<void> ClacksLine::start()
{
    if (d->state == LineState::Listening)
        return {};
    d->farewellTimer.stop();
    const base::Expected<void> started = d->start();
    d->state = started ? LineState::Listening : LineState::Failed;
    d->error = started ? QByteArray() : started.error().sentence;
    if (!started)
        d->server.reset();
    Q_EMIT stateChanged();
    return started;
}

void ClacksLine::stop()
{
    if (d->state == LineState::Off)
        return;
    if (d->server) {
        d->serverCounters = d->server->counters();
        d->serverCounters.open = 0;
    }
    d->server.reset();
    d->run([](Core& fed, base::Instant now) { fed.setSending(false, now); });
    d->farewellTimer.start(farewell);
    d->state = LineState::Off;
    d->error.clear();
    Q_EMIT stateChanged();
}

void ClacksLine::flush()
{
    // What is under way may end well: waiting for it spares the network a second copy after the restart.
    if (d->state == LineState::Off && d->core.underWay() > 0) {
        QEventLoop loop;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [this, &loop] {
            if (d->core.underWay() == 0)
                loop.quit();
        });
        poll.start(std::chrono::milliseconds(5));
        QTimer::singleShot(std::chrono::seconds(1), &loop, &QEventLoop::quit);
        loop.exec();
    }
    d->peerStore.finish(d->core.roster().book());
    d->queueStore.finish(d->core.queue());
}

LineState ClacksLine::state() const
{
    return d->state;
}

QByteArray ClacksLine::error() const
{
    return d->error;
}

base::Endpoint ClacksLine::listening() const
{
    return {d->settings.bind, d->state == LineState::Listening ? d->realPort : d->settings.port};
}

QList<lines::Counter> ClacksLine::counters() const
{
    // What a server or a pool has counted is kept when the line goes off air.
    if (d->server)
        d->serverCounters = d->server->counters();
    return countersOf(d->core, d->serverCounters, d->pool ? d->pool->counters() : net::PoolCounters());
}

QList<QByteArray> ClacksLine::notices() const
{
    QList<QByteArray> notices = d->repaired;
    for (const QByteArray& trouble : {d->peerStore.trouble(), d->queueStore.trouble()}) {
        if (!trouble.isEmpty())
            notices.append(trouble);
    }
    for (const peers::Peer& peer : peers()) {
        if (!peer.changedFingerprint.isEmpty())
            notices.append("the key of " + peer.endpoint.toText()
                + " has changed; nothing is sent there until you `accept` it or `forget` the tower");
    }
    if (!d->core.setAside().items().empty())
        notices.append(QByteArray::number(qsizetype(d->core.setAside().items().size()))
            + " messages were refused by several towers and are set aside; `aside` lists them");
    return notices;
}

QList<peers::Peer> ClacksLine::peers() const
{
    return d->core.roster().book().all();
}

void ClacksLine::reconfigure(const Settings& settings)
{
    const bool otherTrust = settings.trust != d->settings.trust;
    const quint16 selfPort = d->settings.core.self.port;
    d->settings = settings;
    if (d->state == LineState::Listening)
        d->settings.core.self.port = selfPort;
    d->run([this](Core& fed, base::Instant now) { fed.reconfigure(d->settings.core, now); });
    if (!d->pool)
        return;
    d->pool->setReach(settings.core.reach);
    if (otherTrust) {
        if (const auto context = net::TlsContext::client(settings.trust))
            d->pool->setContext(*context);
    }
}

base::Expected<traffic::MessageId> ClacksLine::enqueue(const QByteArray& json)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.enqueue(json, now); });
}

base::Expected<void> ClacksLine::drop(const traffic::MessageId& id)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.drop(id, now); });
}

const traffic::Queue& ClacksLine::queue() const
{
    return d->core.queue();
}

const SetAside& ClacksLine::setAside() const
{
    return d->core.setAside();
}

base::Expected<void> ClacksLine::restore(const traffic::MessageId& id)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.restore(id, now); });
}

base::Expected<peers::Peer> ClacksLine::expand(const base::Endpoint& endpoint)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.expand(endpoint, now); });
}

void ClacksLine::announce(const base::Endpoint& endpoint, std::function<void(const AnnounceResult&)> done)
{
    const quint64 request = ++d->lastAnnouncement;
    d->announcements.insert(request, std::move(done));
    d->run([&](Core& fed, base::Instant now) { fed.announce(request, endpoint, now); });
}

base::Expected<peers::Peer> ClacksLine::ignore(const base::Endpoint& endpoint)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.ignore(endpoint, now); });
}

base::Expected<peers::Peer> ClacksLine::unignore(const base::Endpoint& endpoint)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.unignore(endpoint, now); });
}

base::Expected<void> ClacksLine::forget(const base::Endpoint& endpoint)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.forget(endpoint, now); });
}

base::Expected<peers::Peer> ClacksLine::note(const base::Endpoint& endpoint, const QByteArray& text)
{
    return d->core.note(endpoint, text);
}

base::Expected<peers::Peer> ClacksLine::acceptKey(const base::Endpoint& endpoint)
{
    return d->run([&](Core& fed, base::Instant now) { return fed.acceptKey(endpoint, now); });
}

QByteArray ClacksLine::fingerprint() const
{
    return d->identity ? d->identity->fingerprint() : QByteArray();
}

} // namespace clackstower::clacks
