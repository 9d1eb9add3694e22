#include "node/tower/tower.h"
#include "tests/bench/rows.h"
#include "viewmodels/directlink.h"
#include "viewmodels/feedmodel.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 16ms;

template <typename Kind>
Kind* find(QQuickItem& in, const char* type)
{
    for (QQuickItem* const child : in.childItems()) {
        if (QByteArrayView(child->metaObject()->className()).startsWith(type) && child->isVisible())
            return qobject_cast<Kind*>(child);
        if (auto* const found = find<Kind>(*child, type))
            return found;
    }
    return nullptr;
}

/// The frames of some seconds: how they follow each other, and what each costs the window's thread.
class Frames
{
public:
    explicit Frames(QQuickWindow& window)
    {
        m_clock.start();
        m_busy = bench::busyMicros();
        m_connection = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [this] {
            m_gaps.push_back(double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
            m_costs.push_back((bench::busyMicros() - std::exchange(m_busy, bench::busyMicros())) / 1e3);
        });
    }

    ~Frames() { QObject::disconnect(m_connection); }

    void print(const char* name)
    {
        std::printf(
            "\"%sFrames\":%zu,\"%sGapMs50\":%.1f,\"%sGapMs95\":%.1f,\"%sBusyMs50\":%.2f,\"%sBusyMs95\":%.2f,"
            "\"%sBusyMsMost\":%.2f",
            name, m_gaps.size(), name, part(m_gaps, 0.5), name, part(m_gaps, 0.95), name, part(m_costs, 0.5), name,
            part(m_costs, 0.95), name, part(m_costs, 1));
    }

private:
    static double part(std::vector<double>& values, double share)
    {
        if (values.empty())
            return 0;
        const auto place = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
        std::ranges::nth_element(values, place);
        return *place;
    }

    QMetaObject::Connection m_connection;
    QElapsedTimer m_clock;
    double m_busy = 0;
    std::vector<double> m_gaps;
    std::vector<double> m_costs;
};

void live(std::chrono::milliseconds span)
{
    QEventLoop loop;
    QTimer::singleShot(span, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Does something sixty times a second, and measures what comes of it.
void measure(
    QQuickWindow& window, const char* name, std::chrono::milliseconds span, const std::function<void()>& step)
{
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &window, step);
    turn.setTimerType(Qt::PreciseTimer);
    turn.start(beat);
    Frames frames(window);
    live(span);
    frames.print(name);
}

} // namespace

/// The whole window with a full feed, scrolled by the wheel, by keys and by a flick. An argument: seconds for each.
int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const std::chrono::milliseconds span(argc > 1 ? int(1000 * QByteArray(argv[1]).toDouble()) : 3000);
    const QTemporaryDir folder;
    const base::SystemClock clock;
    tower::Tower tower(tower::Settings(), folder.path(), clock); // off air: batches come by hand
    DirectLink link(tower);
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("link"), QVariant::fromValue<TowerLink*>(&link)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/Main.qml")));
    auto* const window
        = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (!window)
        return 1;
    window->requestActivate();
    live(500ms);
    for (int made = 0; made < int(FeedModel::capacity); made += 1000) {
        Q_EMIT link.batch(bench::rows(made, 1000));
        QCoreApplication::processEvents();
    }
    auto* const feed = find<QQuickItem>(*window->contentItem(), "FeedList");
    auto* const list = feed ? find<QQuickItem>(*feed, "FeedView") : nullptr;
    if (!list)
        return 1;
    feed->setProperty("following", false);
    live(500ms);

    const QPointF middle = list->mapToScene({list->width() / 2, list->height() / 2});
    const auto at = [list] { // the row on top
        int row = -1;
        QMetaObject::invokeMethod(list, "indexAt", Q_RETURN_ARG(int, row), Q_ARG(double, 10),
            Q_ARG(double, list->property("contentY").toDouble() + 10));
        return row;
    };
    QElapsedTimer time;
    time.start();
    std::printf("{\"rows\":%d,", list->property("count").toInt());
    measure(*window, "wheel", span, [&] {
        QWheelEvent turn(middle, window->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        turn.setTimestamp(quint64(time.elapsed()));
        QCoreApplication::sendEvent(window, &turn);
    });
    std::printf(",\"wheelTo\":%d,", at());
    list->forceActiveFocus();
    measure(*window, "keys", span, [&] {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &press);
    });
    std::printf(",\"keysTo\":%d,", at());
    measure(*window, "flick", span, [list, flicks = 0]() mutable {
        if (flicks++ % 60 == 0)
            QMetaObject::invokeMethod(list, "flick", Q_ARG(double, 0), Q_ARG(double, -8000));
    });
    std::printf(",\"flickTo\":%d}\n", at());
    return 0;
}
