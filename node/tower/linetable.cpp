#include "node/tower/linetable.h"

#include "node/tower/clackssettings.h"
#include "node/tower/scuttlebuttsettings.h"

namespace clackstower::tower {

namespace {

using clacks::ClacksLine;
using scuttlebutt::ScuttlebuttLine;

constexpr LineKind kinds[] = {
    {"clacks",
        [](LineNeeds needs) -> std::unique_ptr<lines::Line> {
            return std::make_unique<ClacksLine>(clacksSettings(needs.settings, needs.dataDir), needs.clock,
                std::move(needs.random), needs.judge, needs.witness,
                needs.wires.clacks ? needs.wires.clacks() : nullptr);
        },
        [](lines::Line& line, const Settings& settings, const QString& dataDir) {
            static_cast<ClacksLine&>(line).reconfigure(clacksSettings(settings, dataDir));
        }},
    {"scuttlebutt",
        [](LineNeeds needs) -> std::unique_ptr<lines::Line> {
            return std::make_unique<ScuttlebuttLine>(scuttlebuttSettings(needs.settings, needs.dataDir),
                needs.clock, std::move(needs.random), needs.judge, needs.witness);
        },
        [](lines::Line& line, const Settings& settings, const QString& dataDir) {
            static_cast<ScuttlebuttLine&>(line).reconfigure(scuttlebuttSettings(settings, dataDir));
        }},
};

} // namespace

std::span<const LineKind> lineKinds()
{
    return kinds;
}

} // namespace clackstower::tower
