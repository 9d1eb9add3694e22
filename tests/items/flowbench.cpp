#include "flowwindow.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace clackstower::items;

/// 500 towers that move each frame and 3 000 edges: frames a second, and what one costs the window's thread. Fails
/// below half of the mark, so that a busy machine is no failure; the figures are for people.
int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    FlowWindow shown({1200, 700});
    QElapsedTimer clock;
    QTimer turn;
    double turned = 0;
    QObject::connect(
        &turn, &QTimer::timeout, &turn, [&] { shown.graph.show(FlowWindow::crowd(500, 3000, turned += 0.3)); });
    turn.start(150);
    qint64 first = 0;
    std::clock_t busy = 0;
    QTimer::singleShot(1000, &application, [&] {
        first = shown.graph.frames();
        busy = std::clock();
        clock.start();
    });
    QTimer::singleShot(6000, &application, &QGuiApplication::quit);
    QGuiApplication::exec();
    const double seconds = double(clock.elapsed()) / 1000;
    const auto frames = double(shown.graph.frames() - first);
    const double rate = frames / seconds;
    std::printf("{\"towers\":500,\"edges\":3000,\"framesPerSecond\":%.1f,\"windowMsPerFrame\":%.3f,"
                "\"busyMsPerFrame\":%.1f}\n",
        rate, shown.graph.windowMicroseconds() / 1000, double(std::clock() - busy) * 1e3 / CLOCKS_PER_SEC / frames);
    return rate > 15 ? 0 : 1;
}
