#include "node/lines/line.h"

namespace clackstower::lines {

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
