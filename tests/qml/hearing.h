#pragma once

#include <QMessageLogContext>
#include <QString>
#include <QStringList>

namespace clackstower {

/// Listens, as long as it is there, for all that would be written to stderr by somebody else than our own log.
class Hearing
{
public:
    Hearing() { s_before = qInstallMessageHandler(hear); }

    ~Hearing() { qInstallMessageHandler(s_before); }

    Hearing(const Hearing&) = delete;
    Hearing& operator=(const Hearing&) = delete;

    static const QStringList& warnings() { return s_warnings; }

private:
    static void hear(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        // To be closed, or to get shorter, while rows are still being made is nobody's fault.
        const bool isInTheMaking = text.contains(QLatin1String("being created at engine destruction"))
            || text.startsWith(QLatin1String("DelegateModel::cancel"));
        const bool isOurs = qstrncmp(context.category, "clackstower", 11) == 0;
        if (type != QtDebugMsg && type != QtInfoMsg && !isInTheMaking && !isOurs)
            s_warnings += text;
        s_before(type, context, text);
    }

    static inline QStringList s_warnings;
    static inline QtMessageHandler s_before = nullptr;
};

} // namespace clackstower
