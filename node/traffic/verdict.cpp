#include "node/traffic/verdict.h"

namespace clackstower::traffic {

QByteArrayView actionName(Action action)
{
    switch (action) {
    case Action::Forward: return "forward";
    case Action::Stonewall: return "stonewall";
    case Action::Refuse: return "refuse";
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::traffic
