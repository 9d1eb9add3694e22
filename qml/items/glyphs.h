#pragma once

#include "qml/items/picture.h"

#include <QStringList>

namespace clackstower::items {

/// The picture of that name; nullptr when there is none.
const Picture* pictureOf(const QString& name);

QStringList pictureNames();

} // namespace clackstower::items
