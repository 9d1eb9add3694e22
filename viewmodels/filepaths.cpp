#include "viewmodels/filepaths.h"

#include <QDir>

namespace clackstower::viewmodels {

QString FilePaths::pathOf(const QUrl& file)
{
    return QDir::toNativeSeparators(file.toLocalFile());
}

QUrl FilePaths::urlOf(const QString& path)
{
    QString whole = QDir::fromNativeSeparators(path.trimmed());
    if (whole == u"~" || whole.startsWith(u"~/"))
        whole = QDir::homePath() + whole.sliced(1);
    return QDir::isAbsolutePath(whole) ? QUrl::fromLocalFile(whole) : QUrl();
}

} // namespace clackstower::viewmodels
