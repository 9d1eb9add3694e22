#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

class QQuickWindow;

namespace clackstower::viewmodels {
class FeedModel;
}

namespace clackstower::app {

/// Measures the window for the bench, where the environment names a file for it: when the first frame and the first
/// row were on the screen, how frames follow each other, how long the event loop was held up, and what the feed
/// accounts for. Rewrites the file each second; whoever removes the file lets the counting begin anew.
class FrameMeter final : public QObject
{
    Q_OBJECT

public:
    /// Does nothing unless CLACKSTOWER_METER is set.
    static void attach(QQuickWindow& window);

private:
    FrameMeter(QQuickWindow& window, QString path);

    void frame();
    void beat();
    void write();
    viewmodels::FeedModel* feed();

    QQuickWindow& m_window;
    QString m_path;
    viewmodels::FeedModel* m_feed = nullptr;
    qint64 m_firstFrame = 0; ///< ms since 1970
    qint64 m_firstRow = 0;
    qint64 m_firstFrameBusy = 0; ///< µs of this thread's processor time until then
    double m_firstFrameAll = 0;  ///< ms, of all threads
    std::vector<qint64> m_gaps;  ///< between one frame and the next, in µs
    QElapsedTimer m_sinceFrame;
    QElapsedTimer m_sinceBeat;
    qint64 m_busyAtBeat = 0;   ///< µs of this thread's processor time
    qint64 m_longestStall = 0; ///< µs between two beats of the event loop
    qint64 m_longestTurn = 0;  ///< µs of processor time between two beats: what a stall is without other programs
    int m_stalls = 0;
    bool m_written = false;
    QTimer m_beat;
    QTimer m_writer;
};

} // namespace clackstower::app
