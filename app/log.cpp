#include "app/log.h"

#include "app/logbucket.h"
#include "node/base/instant.h"

#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <poll.h>
#include <unistd.h>
#endif

namespace clackstower::app::log {

namespace {

/// What a plain function, which is all that Qt lets a handler be, must find again.
struct State
{
    QMutex mutex; ///< every thread logs
    base::SystemClock clock;
    LogBucket bucket;
    Listener listener;
};

State& state()
{
    static const auto only = std::make_unique<State>();
    return *only;
}

QByteArrayView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return "error";
}

/// Names that strangers chose end up here: nothing of them may move the cursor or begin a new line.
QByteArray harmless(QByteArray text)
{
    for (char& c : text) {
        if (quint8(c) < 0x20 || c == 0x7f)
            c = '?';
    }
    return text;
}

/// A pipe that nobody empties must not stop the thread that logs.
bool wouldWait()
{
#ifdef Q_OS_UNIX
    pollfd stream{STDERR_FILENO, POLLOUT, 0};
    return poll(&stream, 1, 0) != 1 || (stream.revents & POLLOUT) == 0;
#else
    return false;
#endif
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    constexpr qsizetype longestLine = 2000; // less than what a pipe takes whole
    State& own = state();
    const QMutexLocker locker(&own.mutex);
    const base::Instant now = own.clock.now();
    const bool admitted = own.bucket.admits(now);
    if (admitted && own.listener)
        own.listener(type, now, QString::fromUtf8(context.category), text.left(longestLine));
    if (!admitted || wouldWait()) {
        own.bucket.withhold();
        return;
    }
    QByteArray lines;
    const QByteArray head = base::isoText(now) + ' ';
    if (const quint64 withheld = own.bucket.takeWithheld(); withheld > 0)
        lines += head + "warning log: " + QByteArray::number(withheld) + " lines were left out here\n";
    lines += head + levelName(type).toByteArray() + ' ' + QByteArray(context.category) + ": "
        + harmless(text.toUtf8().left(longestLine)) + '\n';
    std::fwrite(lines.constData(), 1, size_t(lines.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void install(const QByteArray& level)
{
    setLevel(level);
    qInstallMessageHandler(handle);
}

void setListener(Listener listener)
{
    State& own = state();
    const QMutexLocker locker(&own.mutex);
    own.listener = std::move(listener);
}

void setLevel(const QByteArray& level)
{
    // The filter works inside Qt's categories: what is switched off costs one comparison.
    QString rules;
    const bool debug = level == "debug";
    const bool info = debug || level == "info";
    const bool warning = info || level == "warning";
    rules += QStringLiteral("*.debug=false\nclackstower.*.debug=%1\n")
                 .arg(debug ? QLatin1String("true") : QLatin1String("false"));
    rules += QStringLiteral("*.info=%1\n").arg(info ? QLatin1String("true") : QLatin1String("false"));
    rules += QStringLiteral("*.warning=%1\n").arg(warning ? QLatin1String("true") : QLatin1String("false"));
    QLoggingCategory::setFilterRules(rules);
}

} // namespace clackstower::app::log
