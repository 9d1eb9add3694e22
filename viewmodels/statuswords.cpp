#include "viewmodels/statuswords.h"

#include "viewmodels/towerstatus.h"

#include <QLocale>

#include <cmath>

namespace clackstower::viewmodels {

namespace {

/// Seconds without a caller, after which nobody knows whether one still could.
constexpr double quietAfter = 900;

} // namespace

StatusWords::Health StatusWords::health(const TowerStatus& status)
{
    const int port = status.port();
    const bool called = status.sinceCall() >= 0;
    if (!status.fault().isEmpty()) {
        //: Health of the tower in a word: a line of it does not work
        return {tr("Trouble"), status.fault(), QStringLiteral("warning")};
    }
    if (!status.isOnAir()) {
        //: Health of the tower in a word
        return {tr("Off air"),
            //: Reason for the word "Off air"
            tr("nobody can call in, and nothing is sent"), QStringLiteral("ignored")};
    }
    if (!called) {
        //: Health of the tower in a word: nobody has called it yet
        const QString waiting = tr("Waiting");
        const QString sign = QStringLiteral("new");
        if (status.isLocal()) {
            //: The tower takes calls from this machine only; %1 is a port
            return {waiting, tr("listening on %1, for this machine only").arg(port), sign};
        }
        if (status.alive() == 0) {
            //: %1 is a port
            return {
                waiting, tr("listening on %1, and nobody has called in yet: announce to a tower").arg(port), sign};
        }
        //: Health of the tower in a word: it reaches others, and nobody has reached it
        return {tr("Not reached"),
            //: %1 is a port; the tower calls others, and none has called it
            tr("can call out, and has not been called: a router may be in the way, let it forward port %1")
                .arg(port),
            sign};
    }
    if (status.sinceCall() > quietAfter) {
        //: Health of the tower in a word: nobody has called it for long
        return {tr("Quiet"),
            //: %1 is a port, %2 a number of minutes
            tr("listening on %1; last caller %L2 min ago: whether others still reach it is unknown")
                .arg(port)
                .arg(std::lround(status.sinceCall() / 60)),
            QStringLiteral("new")};
    }
    //: Health of the tower in a word: others call it
    return {tr("Reachable"),
        //: %1 is a port, %2 a number of seconds
        tr("listening on %1; last caller %L2 s ago").arg(port).arg(std::lround(status.sinceCall())),
        QStringLiteral("alive")};
}

QString StatusWords::towers(const TowerStatus& status)
{
    //: Towers by state, in the status strip
    return tr("%L1 alive · %L2 lost · %L3 new").arg(status.alive()).arg(status.lost()).arg(status.fresh());
}

QString StatusWords::rates(const TowerStatus& status)
{
    //: Messages a second that come and go
    return tr("in %1/s · out %2/s")
        .arg(QLocale().toString(status.rateIn(), 'f', 1), QLocale().toString(status.rateOut(), 'f', 1));
}

QString StatusWords::queue(const TowerStatus& status)
{
    //: How many messages wait in this tower's queue
    QString waits = tr("queue %L1").arg(status.queued());
    if (status.queued() == 0 || status.rateOut() <= 0)
        return waits;
    //: How long the queue will take at today's rate
    return waits + QStringLiteral(", ")
        + tr("drains in %L1 s").arg(std::lround(status.queued() / status.rateOut()));
}

} // namespace clackstower::viewmodels
