#pragma once

#include "node/base/error.h"

#include <QString>

namespace clackstower::archive {

/// A PostgreSQL database to archive into, as its address names it.
struct ServerUrl
{
    QString host; ///< a name, an address, or the folder of a Unix socket
    int port = 5432;
    QString database;
    QString user;
    QString password;
    QString options; ///< more of libpq's, as key='value' parted by ;

    /// What people call it; there is no password in it.
    QByteArray name() const;

    bool operator==(const ServerUrl&) const = default;
};

/// Reads postgresql://user:password@host:port/database?option=value. No sentence of a failure repeats the address,
/// as a password may be in it.
base::Expected<ServerUrl> parseServerUrl(const QByteArray& text);

/// The address as anybody may see it.
QByteArray withoutPassword(const QByteArray& url);

/// What somebody made of an address that he was shown without its password: where he left the stars, the known one
/// stays.
QByteArray withPasswordOf(const QByteArray& known, const QByteArray& url);

} // namespace clackstower::archive
