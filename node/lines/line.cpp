#include "node/lines/line.h"

namespace clackstower::lines {

namespace {

base::Error unknownHere(QByteArrayView line, const base::Endpoint& endpoint)
{
    return {"unknownPeer", line.toByteArray() + " knows no peer at " + endpoint.toText()};
}

} // namespace

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
