#pragma once

#include "node/lines/clacks/config.h"
#include "node/net/tls.h"

#include <QString>

namespace clackstower::clacks {

/// How a clacks line is set up.
struct LineSettings
{
    Config core;
    QByteArray bind = "0.0.0.0";
    quint16 port = 8080;
    net::Trust trust = net::Trust::Pin;
    int connections = 1024;
    int connectionsPerAddress = 32;
    bool keepQueue = true; ///< whether what waited comes back after a restart
    QString dataDir;
    QString certificateFile; ///< the user's own instead of a generated one, together with keyFile
    QString keyFile;
};

} // namespace clackstower::clacks
