#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace clackstower::app::ctl {

/// `clackstower ctl …`: checks the words, asks the tower of that data folder, prints its answer. Returns the exit
/// code: 0 done, 1 failed or refused, 2 wrong usage, 3 no tower runs there.
int run(const QString& dataDir, const QList<QByteArray>& words);

} // namespace clackstower::app::ctl
