#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QThread>

#include <memory>

namespace clackstower::archive {

/// A worker with a thread of its own, on which everything that is posted to it runs, one after another.
template <typename Worker>
class Desk
{
public:
    /// `make` builds the worker, on its thread: connections of Qt Sql belong where they were made.
    template <typename Make>
    Desk(const QString& name, Make make)
        : m_thread(new QThread)
        , m_entrance(new QObject)
        , m_worker(std::make_shared<std::unique_ptr<Worker>>())
    {
        m_thread->setObjectName(name);
        m_entrance->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, m_entrance, &QObject::deleteLater);
        QObject::connect(m_entrance, &QObject::destroyed, [worker = m_worker] { worker->reset(); });
        m_thread->start(QThread::LowPriority);
        QMetaObject::invokeMethod(
            m_entrance, [worker = m_worker, make = std::move(make)] { *worker = make(); }, Qt::QueuedConnection);
    }

    ~Desk()
    {
        close();
        // A thread that waits for a server which does not answer is left behind: whoever ends does not wait for it.
        if (m_thread->wait(m_patience))
            delete m_thread;
    }

    /// The thread ends after what was posted. Whoever closes several desks before they go waits for all at once.
    void close()
    {
        using namespace std::chrono_literals;
        if (std::exchange(m_isClosed, true))
            return;
        QMetaObject::invokeMethod(m_entrance, [thread = m_thread] { thread->quit(); }, Qt::QueuedConnection);
        m_patience = QDeadlineTimer(1500ms);
    }

    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Runs the work on the worker's thread, soon.
    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(
            m_entrance, [worker = m_worker, work = std::move(work)]() mutable { work(**worker); },
            Qt::QueuedConnection);
    }

private:
    QThread* m_thread;
    QObject* m_entrance; ///< where work is posted to; lives on the thread
    std::shared_ptr<std::unique_ptr<Worker>> m_worker;
    QDeadlineTimer m_patience;
    bool m_isClosed = false;
};

} // namespace clackstower::archive
