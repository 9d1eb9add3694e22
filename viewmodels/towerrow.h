#pragma once

#include "node/peers/peer.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::viewmodels {

/// Which tower is meant: the same address on two lines is two rows, never merged silently.
struct TowerKey
{
    QByteArray line;
    base::Endpoint endpoint;

    bool operator==(const TowerKey&) const = default;

    QString toText() const; ///< line/host/port, for QML
    static TowerKey fromText(const QString& text);
};

size_t qHash(const TowerKey& key, size_t seed = 0);

/// One tower as a table shows it.
struct TowerRow
{
    TowerKey key;
    peers::Peer peer;
    std::optional<double> odds; ///< of getting the next message; none where a line does not draw
    std::optional<double> phi;  ///< how suspicious its silence is; none where nobody measures

    QString name() const; ///< host:port, or the id that its line files it by
    bool operator==(const TowerRow&) const = default;
};

/// All towers of all lines at one moment, in the order of their arrival.
struct TowerSurvey
{
    std::vector<TowerRow> rows;
    QHash<TowerKey, int> places; ///< in rows
    base::Instant now;
    bool onAir = false;

    void add(TowerRow row);
    const TowerRow* find(const TowerKey& key) const;
};

using TowerSurveyPtr = std::shared_ptr<const TowerSurvey>;

/// To be asked on the tower's thread.
TowerSurveyPtr surveyOf(tower::Tower& tower);

/// The state's token: the glyph and the colour go by it.
QString stateToken(peers::PeerStatus status);
QString stateWord(peers::PeerStatus status);

/// How near a state is to being talked to: alive first.
int stateRank(peers::PeerStatus status);

} // namespace clackstower::viewmodels
