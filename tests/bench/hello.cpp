#include <QDateTime>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>
#include <ctime>

namespace {

double busyMs()
{
    timespec spent = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

} // namespace

/// The smallest window of Qt Quick Controls: what any window costs here. Prints when its first frame was on the
/// screen, in milliseconds since 1970, and the processor time that its thread and all threads took, and stays.
int main(int argc, char** argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData(R"(
import QtQuick
import QtQuick.Controls
ApplicationWindow {
    width: 1280
    height: 800
    visible: true
    title: "Hello"
    Button {
        anchors.centerIn: parent
        text: "Hello, world"
    }
})");
    auto* const window
        = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (!window)
        return 1;
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [] {
            std::printf("{\"firstFrameAt\":%lld,\"firstFrameBusyMs\":%.1f,\"firstFrameAllMs\":%.1f}\n",
                static_cast<long long>(QDateTime::currentMSecsSinceEpoch()), busyMs(),
                double(std::clock()) * 1e3 / CLOCKS_PER_SEC);
            std::fflush(stdout);
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    return QGuiApplication::exec();
}
