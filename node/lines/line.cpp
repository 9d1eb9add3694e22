#include "node/lines/line.h"

#include <algorithm>

namespace clackstower::lines {

namespace {

base::Error unknownHere(QByteArrayView line, const base::Endpoint& endpoint)
{
    return {"unknownPeer", line.toByteArray() + " knows no peer at " + endpoint.toText()};
}

} // namespace

std::optional<peers::Peer> Line::peer(const base::Endpoint& endpoint) const
{
    const QList<peers::Peer> all = peers();
    const auto found = std::ranges::find(all, endpoint, &peers::Peer::endpoint);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

base::Expected<peers::Peer> Line::ignore(const base::Endpoint& endpoint)
{
    return std::unexpected(unknownHere(name(), endpoint));
}

base::Expected<peers::Peer> Line::unignore(const base::Endpoint& endpoint)
{
    return std::unexpected(unknownHere(name(), endpoint));
}

base::Expected<void> Line::forget(const base::Endpoint& endpoint)
{
    return std::unexpected(unknownHere(name(), endpoint));
}

QByteArrayView stateName(LineState state)
{
    switch (state) {
    case LineState::Off: return "off";
    case LineState::Listening: return "listening";
    case LineState::Failed: return "failed";
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::lines
