#include "viewmodels/program.h"

#include "viewmodels/filepaths.h"

#include "viewmodels/clackslink.h"

namespace clackstower::viewmodels {

Program::Program(QObject* parent)
    : QObject(parent)
{
}

Program::Program(const Start& start, QObject* parent)
    : QObject(parent)
    , m_start(start)
{
}

void Program::setSession(const QVariantMap& session)
{
    if (m_start.session == session)
        return;
    m_start.session = session;
    Q_EMIT sessionChanged();
}

void Program::setDecided()
{
    if (!std::exchange(m_start.firstRun, false))
        return;
    Q_EMIT firstRunChanged();
}

void Program::setMirrored(bool mirrored)
{
    if (m_mirrored == mirrored)
        return;
    m_mirrored = mirrored;
    Q_EMIT mirroredChanged();
}

void Program::setTrouble(const QString& sentence)
{
    if (m_trouble == sentence)
        return;
    m_trouble = sentence;
    Q_EMIT troubleChanged();
}

void Program::call(const QString& link)
{
    Q_EMIT called();
    if (link.isEmpty())
        return;
    if (const QUrl file(link); file.isLocalFile())
        return Q_EMIT captureWanted(FilePaths::pathOf(file));
    if (const auto read = ClacksLink::parse(link.toUtf8()))
        Q_EMIT announceWanted(QString::fromUtf8(read->endpoint.hostname), read->endpoint.port);
    else
        Q_EMIT linkRefused(QString::fromUtf8(read.error().sentence));
}

} // namespace clackstower::viewmodels
