#include "node/rules/shippedscripts.h"

#include <QFile>

// Outside of any namespace: that is where the resource compiler puts what this calls.
static void loadResource()
{
    Q_INIT_RESOURCE(rulestexts);
}

namespace clackstower::rules {

namespace {

QByteArray textOf(const QString& name)
{
    loadResource();
    QFile file(QStringLiteral(":/rules/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::vector<Script> shippedScripts()
{
    std::vector<Script> scripts;
    for (const char* const name : {"join-lines", "split-lines", "wrap-text"})
        scripts.push_back({name, textOf(QStringLiteral("scripts/%1.js").arg(QLatin1String(name)))});
    return scripts;
}

QByteArray scriptsPage()
{
    return textOf(QStringLiteral("SCRIPTS.md"));
}

QByteArray filterPage()
{
    return textOf(QStringLiteral("FILTERS.md"));
}

} // namespace clackstower::rules
