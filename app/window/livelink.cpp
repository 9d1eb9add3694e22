#include "app/window/livelink.h"

namespace clackstower::app {

LiveLink::LiveLink(TowerHost& host, QObject* parent)
    : TowerLink(parent)
    , m_host(host)
{
    connect(&host, &TowerHost::started, this, [this] { post([this](tower::Tower& tower) { follow(tower); }); });
}

} // namespace clackstower::app
