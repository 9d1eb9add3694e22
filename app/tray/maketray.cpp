#include "app/tray/bustray.h"
#include "app/tray/notray.h"

namespace clackstower::tray {

std::unique_ptr<Tray> makeTray()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return std::make_unique<BusTray>();
#else
    return std::make_unique<NoTray>();
#endif
}

} // namespace clackstower::tray
