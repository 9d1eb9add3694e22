#include "node/base/damaged.h"

#include <QFileInfo>

namespace clackstower::base {

QString setAside(const QString& path)
{
    for (int number = 1;; ++number) {
        const QString other = path + QStringLiteral(".damaged-%1").arg(number);
        if (!QFileInfo::exists(other))
            return QFile::rename(path, other) ? other : QString();
    }
}

} // namespace clackstower::base
