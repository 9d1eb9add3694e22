#include "node/tower/scuttlebuttsettings.h"

namespace clackstower::tower {

scuttlebutt::ScuttlebuttLine::Settings scuttlebuttSettings(const Settings& settings, const QString& dataDir)
{
    using scuttlebutt::Manners;
    const auto port = quint16(settings.whole("scuttlebutt.port"));

    scuttlebutt::Config core;
    core.id = settings.text("scuttlebutt.id");
    core.self = {settings.text("scuttlebutt.host"), port};
    core.seeds
        = scuttlebutt::parseSeeds(settings.text("scuttlebutt.seeds")).value_or(std::vector<scuttlebutt::Seed>());
    core.deadPeerPhi = settings.real("scuttlebutt.deadPeerPhi");
    core.gossipInterval = std::chrono::milliseconds(settings.whole("scuttlebutt.gossipIntervalMs"));
    core.maxDeltas = int(settings.whole("scuttlebutt.maxDeltasPerGossip"));
    core.minimumLivePeers = int(settings.whole("scuttlebutt.minimumLivePeers"));
    core.reach = net::reachModeFromText(settings.text("net.reach")).value_or(core.reach);
    core.manners = settings.text("scuttlebutt.manners") == "original" ? Manners::original() : Manners::ours();

    scuttlebutt::ScuttlebuttLine::Settings line;
    line.core = core;
    line.bind = settings.text("scuttlebutt.bind");
    line.port = port;
    line.connections = int(settings.whole("net.connections"));
    line.connectionsPerAddress = int(settings.whole("net.connectionsPerAddress"));
    line.dataDir = dataDir;
    return line;
}

} // namespace clackstower::tower
