#include "viewmodels/towerrow.h"

#include "node/lines/clacks/clacksline.h"
#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/tower/tower.h"

#include <QCoreApplication>

namespace clackstower::viewmodels {

using peers::PeerStatus;

QString TowerKey::toText() const
{
    return QString::fromUtf8(line + '/' + endpoint.hostname + '/' + QByteArray::number(endpoint.port));
}

TowerKey TowerKey::fromText(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    if (parts.size() != 3)
        return {};
    return {parts[0].toUtf8(), {parts[1].toUtf8(), quint16(parts[2].toUShort())}};
}

size_t qHash(const TowerKey& key, size_t seed)
{
    return qHashMulti(seed, key.line, key.endpoint);
}

QString TowerRow::name() const
{
    return QString::fromUtf8(peer.identifier.isEmpty() ? peer.endpoint.toText() : peer.identifier);
}

void TowerSurvey::add(TowerRow row)
{
    places.insert(row.key, int(rows.size()));
    rows.push_back(std::move(row));
}

const TowerRow* TowerSurvey::find(const TowerKey& key) const
{
    const auto place = places.constFind(key);
    return place == places.cend() ? nullptr : &rows[size_t(*place)];
}

TowerSurveyPtr surveyOf(tower::Tower& tower)
{
    auto survey = std::make_shared<TowerSurvey>();
    survey->now = tower.now();
    survey->onAir = tower.isOnAir();
    for (const lines::Line* line : tower.lines()) {
        for (const peers::Peer& peer : line->peers()) {
            survey->add({{line->name().toByteArray(), peer.endpoint}, peer, {}, {}});
        }
    }
    if (const auto clacks = tower.clacks()) {
        QHash<base::Endpoint, double> chances;
        for (const clacks::NextHop& hop : (*clacks)->core().nextHops())
            chances.insert(hop.to, hop.chance);
        for (TowerRow& row : survey->rows) {
            if (row.key.line == clacks::lineName)
                row.odds = chances.value(row.key.endpoint, 0);
        }
    }
    if (const auto line = tower.scuttlebutt()) {
        QHash<base::Endpoint, double> phis;
        (*line)->core().roll().each([&](scuttlebutt::NodeKey, const scuttlebutt::Node& node) {
            phis.insert(node.at, node.phi.at(survey->now));
        });
        for (TowerRow& row : survey->rows) {
            if (row.key.line == (*line)->name() && phis.contains(row.key.endpoint))
                row.phi = phis.value(row.key.endpoint);
        }
    }
    return survey;
}

QString stateToken(PeerStatus status)
{
    return status == PeerStatus::Live ? QStringLiteral("alive") : QString::fromUtf8(peers::statusName(status));
}

QString stateWord(PeerStatus status)
{
    switch (status) {
    //: the state of a tower
    case PeerStatus::New: return QCoreApplication::translate("TowerState", "New");
    //: the state of a tower
    case PeerStatus::Alive: return QCoreApplication::translate("TowerState", "Alive");
    //: the state of a tower, on lines that keep up heartbeats
    case PeerStatus::Live: return QCoreApplication::translate("TowerState", "Live");
    //: the state of a tower: it did not answer
    case PeerStatus::Lost: return QCoreApplication::translate("TowerState", "Lost");
    //: the state of a tower
    case PeerStatus::Dead: return QCoreApplication::translate("TowerState", "Dead");
    //: the state of a tower: by the user's choice
    case PeerStatus::Ignored: return QCoreApplication::translate("TowerState", "Ignored");
    }
    Q_UNREACHABLE();
}

int stateRank(PeerStatus status)
{
    switch (status) {
    case PeerStatus::Alive:
    case PeerStatus::Live: return 0;
    case PeerStatus::New: return 1;
    case PeerStatus::Lost: return 2;
    case PeerStatus::Dead: return 3;
    case PeerStatus::Ignored: return 4;
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::viewmodels
