#pragma once

#include "node/peers/peer.h"
#include "viewmodels/towerlink.h"

#include <QAbstractListModel>

namespace clackstower::viewmodels {

/// Who this tower is towards others, and whose keys it remembers: those that have changed first. Looks when it is
/// asked to, as keys hardly ever change.
class PinsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY refreshed)
    Q_PROPERTY(QString dataDir READ dataDir NOTIFY refreshed)
    Q_PROPERTY(int pinned READ pinned NOTIFY refreshed)
    Q_PROPERTY(int count READ count NOTIFY refreshed)

public:
    enum Role {
        AddressRole = Qt::UserRole + 1,
        FingerprintRole,
        ChangedToRole ///< the key that it shows now and that is refused; empty: it is the same one
    };

    using QAbstractListModel::QAbstractListModel;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    QString fingerprint() const { return QString::fromLatin1(m_figures.fingerprint); }
    QString dataDir() const { return m_figures.dataDir; }
    int pinned() const { return m_figures.pinned; }           ///< in all
    int count() const { return int(m_figures.peers.size()); } ///< of them shown

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();

    /// From now on the new key is the right one.
    Q_INVOKABLE void accept(int row);

Q_SIGNALS:
    void linkChanged();
    void refreshed();
    void refused(const QString& sentence);

private:
    struct Figures
    {
        QByteArray fingerprint;
        QString dataDir;
        int pinned = 0;
        QList<peers::Peer> peers;
    };

    static Figures look(tower::Tower& tower);

    TowerLink* m_link = nullptr;
    Figures m_figures;
};

} // namespace clackstower::viewmodels
