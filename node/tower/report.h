#pragma once

#include "node/tower/selftest.h"

namespace clackstower::tower {

/// What somebody who helps needs to know about this tower, as text that can be shown to anybody: names, addresses
/// and keys are struck out, the same one always by the same stand-in.
QByteArray reportText(const Tower& tower, const QList<SelfCheck>& checks, const QByteArray& log);

/// Strikes names, addresses, keys and folders out of a text. Words in `spared` stay.
QByteArray redacted(const QByteArray& text, const QList<QByteArray>& spared);

} // namespace clackstower::tower
