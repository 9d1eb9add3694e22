#include "node/tower/selftest.h"

#include "node/lines/clacks/clacksline.h"
#include "node/net/clientpool.h"
#include "node/tower/tower.h"

namespace clackstower::tower {

namespace {

using Done = std::function<void(const QList<SelfCheck>&)>;

constexpr auto patience = std::chrono::seconds(5);

SelfCheck listens(const lines::Line& line)
{
    SelfCheck check{.line = line.name().toByteArray(), .name = "listens", .sentence = {}};
    check.passed = line.state() == lines::LineState::Listening;
    if (check.passed)
        check.sentence = "listens on " + line.listening().toText();
    else
        check.sentence = line.error().isEmpty() ? QByteArray("is off air") : line.error();
    return check;
}

SelfCheck certificate(const clacks::ClacksLine& line)
{
    const QByteArray key = line.fingerprint();
    return {line.name().toByteArray(), "certificate", !key.isEmpty(),
        key.isEmpty() ? QByteArray("has no certificate yet: it is made when the line goes on air first")
                      : "the certificate loads; its key is " + key.first(16) + "…"};
}

/// A handshake with our own door: the pin check sees the key, and refuses it, so that no request ever follows.
class RoundTrip final : public QObject
{
public:
    RoundTrip(QByteArray line, const base::Endpoint& door, QByteArray key, QList<SelfCheck> checks, Done done,
        net::TlsContext context, QObject* parent)
        : QObject(parent)
        , m_line(std::move(line))
        , m_key(std::move(key))
        , m_checks(std::move(checks))
        , m_done(std::move(done))
        , m_pool(m_clock, std::move(context))
    {
        m_pool.setPinCheck([this](const base::Endpoint&, const QByteArray& shown) {
            m_shown = shown;
            return false;
        });
        m_pool.setDone([this](net::PostId, const net::PostResult& result) { finish(result); });
        m_pool.post(1, door, {}, {net::Permission::user(), m_clock.now() + patience});
    }

private:
    void finish(const net::PostResult& result)
    {
        SelfCheck check{.line = m_line, .name = "roundTrip", .sentence = {}};
        check.passed = !m_shown.isEmpty() && m_shown == m_key;
        if (check.passed)
            check.sentence = "answered over loopback within " + QByteArray::number(base::millis(result.latency))
                + " ms, with its own key";
        else if (!m_shown.isEmpty())
            check.sentence = "somebody else answers at this port, with the key " + m_shown.first(16) + "…";
        else
            check.sentence
                = result.sentence.isEmpty() ? QByteArray("did not answer over loopback") : result.sentence;
        m_done(m_checks << check);
        deleteLater();
    }

    QByteArray m_line;
    QByteArray m_key;
    QByteArray m_shown;
    QList<SelfCheck> m_checks;
    Done m_done;
    base::SystemClock m_clock;
    net::HttpsClientPool m_pool;
};

/// How one reaches from here what listens there.
base::Endpoint doorOf(const lines::Line& line)
{
    base::Endpoint door = line.listening();
    if (door.hostname == "0.0.0.0")
        door.hostname = "127.0.0.1";
    else if (door.hostname == "::")
        door.hostname = "::1";
    return door;
}

} // namespace

void selfTest(Tower& tower, Done done)
{
    QList<SelfCheck> checks;
    for (const lines::Line* line : tower.lines()) {
        if (tower.line(line->name()))
            checks << listens(*line);
    }
    const auto clacks = tower.clacks();
    if (!clacks)
        return done(checks);
    checks << certificate(**clacks);
    auto context = net::TlsContext::client(net::Trust::Any);
    if ((*clacks)->state() != lines::LineState::Listening || !context)
        return done(checks);
    new RoundTrip((*clacks)->name().toByteArray(), doorOf(**clacks), (*clacks)->fingerprint(), checks,
        std::move(done), std::move(*context), &tower); // ends itself
}

} // namespace clackstower::tower
