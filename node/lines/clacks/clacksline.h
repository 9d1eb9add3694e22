#pragma once

#include "node/lines/clacks/core.h"
#include "node/lines/clacks/wire.h"
#include "node/lines/line.h"

#include <functional>
#include <memory>

namespace clackstower::clacks {

/// How an announcement ended, for whoever asked for it.
using AnnounceResult = base::Expected<peers::Peer>;

/// The clacks line in earnest: drives the core with a wire to other towers, one timer and two files. Lives on the
/// tower's thread.
class ClacksLine final : public lines::Line
{
    Q_OBJECT

public:
    using Settings = LineSettings;

    /// Without a wire it is the network.
    ClacksLine(Settings settings, const base::Clock& clock, std::unique_ptr<base::Random> random,
        traffic::Judge& judge, traffic::Witness& witness, std::unique_ptr<Wire> wire = {},
        QObject* parent = nullptr);
    ~ClacksLine() override;

    QByteArrayView name() const override;
    base::Expected<void> start() override;
    void stop() override;
    void flush() override;
    lines::LineState state() const override;
    QByteArray error() const override;
    base::Endpoint listening() const override;
    QList<lines::Counter> counters() const override;
    QList<QByteArray> notices() const override;
    QList<peers::Peer> peers() const override;
    std::optional<peers::Peer> peer(const base::Endpoint& endpoint) const override;

    /// Settings that take hold while the line runs: rates, limits, names, reach. Bind and port wait for a start().
    void reconfigure(const Settings& settings);

    base::Expected<traffic::MessageId> enqueue(const QByteArray& json, const QByteArray& whyAgain = {});
    void goOn(const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead,
        const QByteArray& reason); ///< what came of errands to scripts
    base::Expected<void> drop(const traffic::MessageId& id);
    const traffic::Queue& queue() const;
    const SetAside& setAside() const;
    base::Expected<void> restore(const traffic::MessageId& id); ///< from being set aside, back to the queue
    base::Expected<void> moveToHead(const traffic::MessageId& id);
    base::Expected<void> requeue(const traffic::Message& message); ///< takes back a drop
    base::Expected<base::Endpoint> sendNow(const traffic::MessageId& id);

    const Core& core() const; ///< to look at: chances, rates, what is under way

    base::Expected<peers::Peer> expand(const base::Endpoint& endpoint);

    /// Towers that a message from there names. They are met as friends are: within the limits of reach.
    void learn(
        const QList<base::Endpoint>& towers, const std::optional<base::Endpoint>& from, const base::Address& via);
    void announce(const base::Endpoint& endpoint, const std::function<void(const AnnounceResult&)>& done);
    void announce(const base::Endpoint& endpoint, const Announcement& drafted,
        const std::function<void(const AnnounceResult&)>& done);
    Announcement draftAnnouncement(
        const base::Endpoint& to); ///< what would leave; each draft may name another friend
    base::Expected<peers::Peer> ignore(const base::Endpoint& endpoint) override;
    base::Expected<peers::Peer> unignore(const base::Endpoint& endpoint) override;
    base::Expected<void> forget(const base::Endpoint& endpoint) override;
    base::Expected<peers::Peer> note(const base::Endpoint& endpoint, const QByteArray& text);
    base::Expected<peers::Peer> acceptKey(const base::Endpoint& endpoint); ///< after its key has changed

    QByteArray fingerprint() const; ///< of our own key

private:
    class Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace clackstower::clacks
