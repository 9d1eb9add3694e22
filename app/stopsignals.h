#pragma once

#include <QObject>

class QSocketNotifier;

namespace clackstower::app {

/// Turns SIGINT, SIGTERM and the closing of the terminal (on Windows: Ctrl+C and the closing of the console) into a
/// Qt signal on the thread that made it.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace clackstower::app
