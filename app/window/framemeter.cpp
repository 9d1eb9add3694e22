#include "app/window/framemeter.h"

#include "viewmodels/feedmodel.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSaveFile>

#include <algorithm>
#include <ctime>

namespace clackstower::app {

namespace {

using namespace std::chrono_literals;
using viewmodels::FeedModel;

constexpr auto beatLength = 5ms;
constexpr qint64 stall = 100'000; ///< µs: who waits longer notices

/// µs that this thread has used the processor for.
qint64 busyTime()
{
#ifdef Q_OS_UNIX
    timespec spent = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return qint64(spent.tv_sec) * 1'000'000 + spent.tv_nsec / 1000;
#else
    return 0;
#endif
}

double share(std::vector<qint64> values, double part)
{
    if (values.empty())
        return 0;
    const auto place = values.begin() + std::ptrdiff_t(part * double(values.size() - 1));
    std::ranges::nth_element(values, place);
    return double(*place) / 1000;
}

FeedModel* feedIn(const QQuickItem& item)
{
    if (auto* const feed = item.findChild<FeedModel*>(QString(), Qt::FindDirectChildrenOnly))
        return feed;
    for (const QQuickItem* child : item.childItems()) {
        if (auto* const feed = feedIn(*child))
            return feed;
    }
    return nullptr;
}

} // namespace

void FrameMeter::attach(QQuickWindow& window)
{
    const QString path = qEnvironmentVariable("CLACKSTOWER_METER");
    if (!path.isEmpty())
        new FrameMeter(window, path); // the window's child
}

FrameMeter::FrameMeter(QQuickWindow& window, QString path)
    : QObject(&window)
    , m_window(window)
    , m_path(std::move(path))
{
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameMeter::frame, Qt::QueuedConnection);
    connect(&m_beat, &QTimer::timeout, this, &FrameMeter::beat);
    connect(&m_writer, &QTimer::timeout, this, &FrameMeter::write);
    m_beat.setTimerType(Qt::PreciseTimer);
    m_writer.start(1s);
}

FeedModel* FrameMeter::feed()
{
    if (!m_feed)
        m_feed = feedIn(*m_window.contentItem());
    return m_feed;
}

void FrameMeter::frame()
{
    if (m_sinceFrame.isValid()) {
        m_gaps.push_back(m_sinceFrame.nsecsElapsed() / 1000);
    } else {
        m_firstFrame = QDateTime::currentMSecsSinceEpoch();
        m_firstFrameBusy = busyTime();
        m_firstFrameAll = double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
        m_sinceBeat.start();
        m_busyAtBeat = busyTime();
        m_beat.start(beatLength);
    }
    m_sinceFrame.start();
    if (m_firstRow == 0 && feed() && feed()->count() > 0)
        m_firstRow = QDateTime::currentMSecsSinceEpoch();
}

void FrameMeter::beat()
{
    const qint64 waited = m_sinceBeat.nsecsElapsed() / 1000;
    const qint64 busy = busyTime();
    m_longestStall = std::max(m_longestStall, waited);
    m_longestTurn = std::max(m_longestTurn, busy - m_busyAtBeat);
    m_stalls += waited > stall;
    m_busyAtBeat = busy;
    m_sinceBeat.start();
}

void FrameMeter::write()
{
    if (m_written && !QFile::exists(m_path)) {
        m_gaps.clear();
        m_longestStall = m_longestTurn = 0;
        m_stalls = 0;
    }
    QJsonObject json{{QStringLiteral("firstFrameAt"), double(m_firstFrame)},
        {QStringLiteral("firstRowAt"), double(m_firstRow)}, {QStringLiteral("frames"), double(m_gaps.size())},
        {QStringLiteral("firstFrameBusyMs"), double(m_firstFrameBusy) / 1000},
        {QStringLiteral("firstFrameAllMs"), m_firstFrameAll}, {QStringLiteral("frameMs50"), share(m_gaps, 0.5)},
        {QStringLiteral("frameMs95"), share(m_gaps, 0.95)},
        {QStringLiteral("longestStallMs"), double(m_longestStall) / 1000},
        {QStringLiteral("longestTurnMs"), double(m_longestTurn) / 1000}, {QStringLiteral("stalls"), m_stalls}};
    if (const FeedModel* const counted = feed()) {
        json.insert(QStringLiteral("filter"), counted->filter());
        json.insert(QStringLiteral("received"), counted->received());
        json.insert(QStringLiteral("shown"), counted->shown());
        json.insert(QStringLiteral("filtered"), counted->filtered());
        json.insert(QStringLiteral("skipped"), counted->skipped());
    }
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0)
        m_written = file.commit();
}

} // namespace clackstower::app
