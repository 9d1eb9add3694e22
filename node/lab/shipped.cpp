#include "node/lab/shipped.h"

#include <QDir>
#include <QFile>

// Outside of any namespace, an unnamed one too: that is where the resource compiler puts what this calls.
static void loadResource()
{
    Q_INIT_RESOURCE(labscenarios);
}

namespace clackstower::lab {

QList<QByteArray> shippedNames()
{
    loadResource();
    QList<QByteArray> names;
    for (const QString& file :
        QDir(QStringLiteral(":/lab")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.append(file.chopped(5).toUtf8());
    return names;
}

std::optional<QByteArray> shippedScenario(const QByteArray& name)
{
    loadResource();
    QFile file(QStringLiteral(":/lab/") + QString::fromUtf8(name) + QStringLiteral(".json"));
    if (name.contains('/') || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace clackstower::lab
