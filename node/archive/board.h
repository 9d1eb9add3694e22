#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <atomic>
#include <functional>
#include <mutex>

namespace clackstower::archive {

/// Where the archive's threads write how they are, and from where they send word home. Any thread may use it.
class Board
{
public:
    /// `changed` is called at home after something has changed.
    Board(QObject* home, std::function<void()> changed)
        : m_home(home)
        , m_changed(std::move(changed))
    {
    }

    /// Runs the news on the thread of the archive's owner, soon; not any more when the archive has ended.
    void tell(std::function<void()> news);

    /// Tells at home that something has changed.
    void notify() { tell(m_changed); }

    /// The archive ends: nobody waits for an answer any more.
    void close();

    bool isClosing() const { return m_isClosing; }

    /// Why nothing can be written at the moment, as a sentence; empty: all is well.
    void setTrouble(const QByteArray& sentence);

    void addNotice(const QByteArray& sentence);

    /// The trouble first, then what was repaired.
    QList<QByteArray> sentences() const;

    std::atomic<qint64> aside = 0; ///< that the file would never take
    std::atomic<int> replaced = 0; ///< rises when the file becomes another one

private:
    mutable std::mutex m_mutex;
    QObject* m_home;
    const std::function<void()> m_changed;
    std::atomic<bool> m_isClosing = false;
    QByteArray m_trouble;
    QList<QByteArray> m_notices;
};

} // namespace clackstower::archive
