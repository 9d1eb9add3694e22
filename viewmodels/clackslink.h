#pragma once

#include "node/base/endpoint.h"
#include "node/base/error.h"

namespace clackstower::viewmodels {

/// What a link such as clacks:announce?host=tower.example&port=8080 asks for. Anybody can write one, so it is read
/// strictly, and nothing happens before the user has seen what it wants.
struct ClacksLink
{
    static constexpr QByteArrayView scheme = "clacks:";

    base::Endpoint endpoint; ///< whom to announce to: the only thing that a link can ask for

    static base::Expected<ClacksLink> parse(const QByteArray& text);
    bool operator==(const ClacksLink&) const = default;
};

} // namespace clackstower::viewmodels
