#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace clackstower::lab {

/// The scenarios that come with the program, by name.
QList<QByteArray> shippedNames();
std::optional<QByteArray> shippedScenario(const QByteArray& name);

} // namespace clackstower::lab
