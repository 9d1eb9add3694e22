#include "app/window/entry.h"

#include "app/control/client.h"
#include "app/controlpaths.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QThread>

namespace clackstower::app {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;
constexpr int pauseMs = 50;

/// Empty: the window there has been raised.
base::Expected<void> callWindow(const QString& folder, const QByteArray& link)
{
    QList<QByteArray> words{"show"};
    if (!link.isEmpty())
        words << link;
    base::Expected<void> outcome;
    const auto asked = control::ask(controlPaths(folder), {words, {}}, [&outcome](const control::Frame& frame) {
        if (frame.kind == control::Frame::Failure || frame.kind == control::Frame::Misuse)
            outcome = base::fail("refused", frame.content);
        return outcome.has_value();
    });
    return asked ? outcome : asked;
}

} // namespace

Entry enter(const QString& folder, const QByteArray& link)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto opened = DataDir::open(folder);
        if (opened)
            return {.dataDir = std::move(*opened), .handedOver = false, .error = {}};
        if (opened.error().code != "locked")
            return {.dataDir = {}, .handedOver = false, .error = opened.error().sentence};
        const auto called = callWindow(QDir(folder).canonicalPath(), link);
        if (called)
            return {.dataDir = {}, .handedOver = true, .error = {}};
        if (called.error().code == "refused")
            return {.dataDir = {}, .handedOver = false, .error = called.error().sentence};
        if (deadline.hasExpired())
            return {.dataDir = {}, .handedOver = false, .error = opened.error().sentence};
        QThread::msleep(pauseMs);
    }
}

} // namespace clackstower::app
