#pragma once

#include "node/base/address.h"
#include "node/base/error.h"

#include <QByteArray>

#include <optional>

namespace clackstower::net {

/// Setting net.reach: whom the tower may contact at all.
enum class ReachMode {
    Guarded, ///< what the user typed; what strangers name only where they could reach it themselves
    Open,    ///< anything
    Public,  ///< public addresses only
};

std::optional<ReachMode> reachModeFromText(const QByteArray& text);

/// On whose word an endpoint is contacted.
struct Permission
{
    bool typedByUser = false;
    base::Address namedFrom; ///< where the tower lives that named it; means nothing when the user typed it

    static Permission user() { return {true, {}}; }

    static Permission named(const base::Address& by) { return {false, by}; }

    bool operator==(const Permission&) const = default;
};

/// Whether the tower may open a connection there. Asked with the address that will be connected to, not with
/// a name: a name can be looked up twice with two answers.
base::Expected<void> mayContact(
    ReachMode mode, const Permission& permission, const base::Address& target, quint16 port);

/// Whether a port belongs to another protocol whose servers a tower could be made to pester.
bool isForeignPort(quint16 port);

} // namespace clackstower::net
