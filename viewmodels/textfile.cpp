#include "viewmodels/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace clackstower::viewmodels {

using base::fail;

namespace {

QByteArray nameOf(const QUrl& file)
{
    return QFileInfo(file.toLocalFile()).fileName().toUtf8();
}

} // namespace

base::Expected<QByteArray> readFile(const QUrl& file, qint64 most)
{
    QFile source(file.toLocalFile());
    if (!source.open(QIODevice::ReadOnly))
        return fail("notRead", nameOf(file) + " cannot be read: " + source.errorString().toUtf8());
    QByteArray content = source.read(most + 1);
    if (content.size() > most)
        return fail("tooLarge", nameOf(file) + " is larger than " + QByteArray::number(most) + " bytes");
    return content;
}

base::Expected<void> writeFile(const QUrl& file, const QByteArray& content)
{
    QSaveFile target(file.toLocalFile());
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit())
        return fail("notWritten", nameOf(file) + " could not be written: " + target.errorString().toUtf8());
    return {};
}

} // namespace clackstower::viewmodels
