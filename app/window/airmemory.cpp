#include "app/window/airmemory.h"

#include "node/tower/tower.h"

namespace clackstower::app {

using lines::LineState;

namespace {

/// On the tower's thread.
void remember(tower::Tower& tower, bool onAir)
{
    const QByteArray word = onAir ? "on" : "off";
    if (tower.settings().text("window.air") != word)
        (void)tower.changeSetting("window.air", word); // a disk that is full costs the memory of it, and no more
}

} // namespace

AirMemory::AirMemory(viewmodels::TowerLink& link, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
    connect(&link, &viewmodels::TowerLink::batch, this, &AirMemory::look);
}

void AirMemory::look(const viewmodels::Batch& batch)
{
    for (const tower::Event& event : batch.events) {
        const auto* const change = std::get_if<tower::LineChange>(&event);
        if (!change)
            continue;
        if (change->state == LineState::Failed) {
            Q_EMIT troubled(change->line.toByteArray() + ": " + change->error);
            continue;
        }
        const bool onAir = change->state == LineState::Listening;
        m_link.post([onAir](tower::Tower& tower) {
            if (tower.isOnAir() == onAir)
                remember(tower, onAir);
        });
        if (onAir) {
            Q_EMIT troubled({});
            Q_EMIT wentOnAir();
        }
    }
}

} // namespace clackstower::app
