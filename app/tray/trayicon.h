#pragma once

#include "app/tray/tray.h"

#include <QImage>

namespace clackstower::tray {

/// The program's tower on its tile, which stands out on light and on dark panels. On air it has waves beside it,
/// off air a ring with a slash, in trouble a triangle: shapes, since colours alone say nothing to many.
QImage paintMark(Mark mark, int size);

} // namespace clackstower::tray
