#include "viewmodels/archivereplay.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/archivefetch.h"
#include "viewmodels/wording.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

constexpr qsizetype eyeful = 600;

base::Expected<traffic::MessageId> send(tower::Tower& tower, const QByteArray& bytes)
{
    const auto line = tower.clacks();
    return line ? (*line)->enqueue(bytes) : base::Expected<traffic::MessageId>(std::unexpected(line.error()));
}

base::Expected<void> takeBack(tower::Tower& tower, const traffic::MessageId& id)
{
    const auto line = tower.clacks();
    return line ? (*line)->drop(id) : base::Expected<void>(std::unexpected(line.error()));
}

} // namespace

QString ArchiveReplay::text() const
{
    return m_record ? Wording::preview(m_record->bytes, eyeful) : QString();
}

QString ArchiveReplay::explanation() const
{
    if (!m_record)
        return {};
    //: before a message is sent again; %1 is its size
    QString sentence = tr("These %1 join the clacks queue as a message of your own, byte for byte. Who sent them "
                          "first is not told.")
                           .arg(Wording::bytes(m_record->bytes.size()));
    if (!m_prospect.isOnAir)
        //: before a message is sent again
        return sentence + QLatin1Char(' ') + tr("Your tower is off air: they leave when it is on air again.");
    //: before a message is sent again
    return sentence + QLatin1Char(' ')
        + tr("They leave for one of %n tower(s), and from there on.", nullptr, int(m_prospect.towers));
}

void ArchiveReplay::prepare(const QString& id)
{
    m_link->ask(
        this,
        [](const tower::Tower& tower) {
            const auto line = tower.clacks();
            const QList<peers::Peer> peers = line ? (*line)->peers() : QList<peers::Peer>();
            return Prospect{.isOnAir = tower.isOnAir(),
                .towers = std::ranges::count_if(
                    peers, [](const peers::Peer& peer) { return peer.status != peers::PeerStatus::Ignored; })};
        },
        [this](const Prospect& prospect) { m_prospect = prospect; });
    fetchArchived(*m_link, this, id, [this](const base::Expected<archive::Record>& record) {
        if (!record)
            return Q_EMIT done(QString::fromUtf8(record.error().sentence), false);
        m_record = *record;
        Q_EMIT prepared();
    });
}

void ArchiveReplay::send()
{
    if (!m_record)
        return;
    const auto work = [bytes = m_record->bytes](tower::Tower& tower) { return viewmodels::send(tower, bytes); };
    m_link->ask(this, work, [this](const base::Expected<traffic::MessageId>& id) {
        if (id)
            //: toast after a message of the archive was sent again
            Q_EMIT done(tr("It waits in the queue once more"), true);
        else
            Q_EMIT done(QString::fromUtf8(id.error().sentence), false);
    });
}

void ArchiveReplay::undo()
{
    if (!m_record)
        return;
    const auto work = [id = m_record->id()](tower::Tower& tower) { return takeBack(tower, id); };
    m_link->ask(this, work, [this](const base::Expected<void>& dropped) {
        if (dropped)
            //: toast after sending a message again was taken back in time
            Q_EMIT done(tr("Taken out of the queue, nothing has left"), false);
        else
            //: toast: a message that should be taken back has left the queue already
            Q_EMIT done(tr("It has left already and cannot be called back"), false);
    });
}

} // namespace clackstower::viewmodels
