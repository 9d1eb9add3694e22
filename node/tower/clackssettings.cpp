#include "node/tower/clackssettings.h"

namespace clackstower::tower {

namespace {

net::Trust trustOf(const QByteArray& text)
{
    if (text == "ca")
        return net::Trust::Ca;
    return text == "any" ? net::Trust::Any : net::Trust::Pin;
}

} // namespace

clacks::ClacksLine::Settings clacksSettings(const Settings& settings, const QString& dataDir)
{
    const auto port = quint16(settings.whole("clacks.port"));

    clacks::Config core;
    core.self = {settings.text("clacks.hostname"), port};
    core.sendrate = settings.real("clacks.sendrate");
    core.sendbytes = settings.whole("clacks.sendbytes");
    core.killTimeout = std::chrono::milliseconds(settings.whole("clacks.killtimeout"));
    core.queueBytes = settings.whole("clacks.queueBytes");
    core.bodyBytes = settings.whole("clacks.bodyBytes");
    core.reach = net::reachModeFromText(settings.text("net.reach")).value_or(core.reach);

    clacks::ClacksLine::Settings line;
    line.core = core;
    line.bind = settings.text("clacks.bind");
    line.port = port;
    line.trust = trustOf(settings.text("clacks.trust"));
    line.connections = int(settings.whole("net.connections"));
    line.connectionsPerAddress = int(settings.whole("net.connectionsPerAddress"));
    line.keepQueue = settings.text("clacks.queueOnRestart") == "keep";
    line.dataDir = dataDir;
    line.certificateFile = QString::fromUtf8(settings.text("clacks.certificate"));
    line.keyFile = QString::fromUtf8(settings.text("clacks.key"));
    return line;
}

} // namespace clackstower::tower
