#include "node/archive/board.h"

namespace clackstower::archive {

void Board::tell(std::function<void()> news)
{
    const std::lock_guard lock(m_mutex);
    if (m_home)
        QMetaObject::invokeMethod(m_home, std::move(news), Qt::QueuedConnection);
}

void Board::close()
{
    m_isClosing = true;
    const std::lock_guard lock(m_mutex);
    m_home = nullptr;
}

void Board::setTrouble(const QByteArray& sentence)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_trouble == sentence)
            return;
        m_trouble = sentence;
    }
    notify();
}

void Board::addNotice(const QByteArray& sentence)
{
    constexpr qsizetype most = 16;
    {
        const std::lock_guard lock(m_mutex);
        if (m_notices.contains(sentence))
            return;
        if (m_notices.size() == most)
            m_notices.removeFirst();
        m_notices << sentence;
    }
    notify();
}

QList<QByteArray> Board::sentences() const
{
    const std::lock_guard lock(m_mutex);
    QList<QByteArray> all;
    if (!m_trouble.isEmpty())
        all << m_trouble;
    return all + m_notices;
}

} // namespace clackstower::archive
