#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

namespace clackstower::tower {

class Tower;

/// One thing that the tower has tried on itself.
struct SelfCheck
{
    QByteArray line;
    QByteArray name; ///< listens, certificate, roundTrip
    bool passed = false;
    QByteArray sentence;

    bool operator==(const SelfCheck&) const = default;
};

/// Tries every line that is switched on: whether it listens, whether its certificate loads, and whether a handshake
/// with its own door over loopback shows its own key. Nothing leaves this machine, and no message is made. `done`
/// is called once, on the tower's thread.
void selfTest(Tower& tower, std::function<void(const QList<SelfCheck>&)> done);

} // namespace clackstower::tower
