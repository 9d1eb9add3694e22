#include "viewmodels/directlink.h"

namespace clackstower::viewmodels {

DirectLink::DirectLink(tower::Tower& tower, QObject* parent)
    : TowerLink(parent)
    , m_tower(tower)
{
    follow(tower);
}

void DirectLink::post(Work work)
{
    later([this, work = std::move(work)] { work(m_tower); });
}

} // namespace clackstower::viewmodels
