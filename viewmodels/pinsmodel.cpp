#include "viewmodels/pinsmodel.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

#include <QDir>

#include <algorithm>

namespace clackstower::viewmodels {

void PinsModel::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    refresh();
    Q_EMIT linkChanged();
}

PinsModel::Figures PinsModel::look(tower::Tower& tower)
{
    constexpr qsizetype most = 500; // more than anybody reads; the rest is counted
    Figures figures{.fingerprint = {}, .dataDir = QDir::toNativeSeparators(tower.dataDir()), .peers = {}};
    const auto clacks = tower.clacks();
    if (!clacks)
        return figures;
    figures.fingerprint = (*clacks)->fingerprint();
    figures.peers = (*clacks)->peers();
    figures.peers.removeIf([](const peers::Peer& peer) { return peer.fingerprint.isEmpty(); });
    figures.pinned = int(figures.peers.size());
    std::ranges::stable_partition(
        figures.peers, [](const peers::Peer& peer) { return !peer.changedFingerprint.isEmpty(); });
    if (figures.pinned > most)
        figures.peers.resize(most);
    return figures;
}

void PinsModel::refresh()
{
    m_link->ask(this, &PinsModel::look, [this](const Figures& figures) {
        beginResetModel();
        m_figures = figures;
        endResetModel();
        Q_EMIT refreshed();
    });
}

int PinsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PinsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const peers::Peer& peer = m_figures.peers[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case AddressRole: return QString::fromUtf8(peer.endpoint.toText());
    case FingerprintRole: return QString::fromLatin1(peer.fingerprint);
    case ChangedToRole: return QString::fromLatin1(peer.changedFingerprint);
    default: return {};
    }
}

QHash<int, QByteArray> PinsModel::roleNames() const
{
    return {{AddressRole, "address"}, {FingerprintRole, "fingerprint"}, {ChangedToRole, "changedTo"}};
}

void PinsModel::accept(int row)
{
    if (row < 0 || row >= count())
        return;
    const auto work = [endpoint = m_figures.peers[row].endpoint](tower::Tower& tower) {
        const auto clacks = tower.clacks();
        return clacks ? (*clacks)->acceptKey(endpoint) : std::unexpected(clacks.error());
    };
    m_link->ask(this, work, [this](const base::Expected<peers::Peer>& outcome) {
        if (!outcome)
            Q_EMIT refused(QString::fromUtf8(outcome.error().sentence));
        refresh();
    });
}

} // namespace clackstower::viewmodels
