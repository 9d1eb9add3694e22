#pragma once

#include "node/demo/democlock.h"
#include "node/demo/swarm.h"
#include "node/lines/clacks/wire.h"

#include <QTimer>

namespace clackstower::demo {

/// The wire to a swarm that exists in memory only. Opens no socket.
class DemoWire final : public clacks::Wire
{
public:
    /// The clock outlives the wire.
    DemoWire(DemoClock& clock, quint64 seed);

    void attach(clacks::WireEnd& end) override { m_end = &end; }

    base::Expected<quint16> listen(const clacks::LineSettings& settings) override;
    void stopListening() override { m_listens = false; }
    void post(clacks::Transmit transmit) override;
    void hangUp() override;
    void reconfigure(const clacks::LineSettings& settings) override;
    QByteArray fingerprint() const override;
    Counters counters() const override { return m_counters; }

    QList<QByteArray> remarks() const override { return {}; }

    /// Lets so much time go by at once.
    void leap(base::Duration span);

    /// So many messages a second on top of what the swarm says by itself.
    void hurry(double perSecond);

private:
    void turn();
    void arm();

    DemoClock& m_clock;
    Swarm m_swarm;
    clacks::WireEnd* m_end = nullptr;
    base::Endpoint m_self;
    bool m_listens = false;
    bool m_leaps = false;
    Counters m_counters;
    QTimer m_timer;
};

} // namespace clackstower::demo
