#include "viewmodels/logbook.h"

namespace clackstower::viewmodels {

void LogBook::write(LogLine line)
{
    const QMutexLocker locker(&m_mutex);
    line.number = ++m_written;
    m_lines.push_back(std::move(line));
    if (m_lines.size() > most)
        m_lines.pop_front();
}

QList<LogLine> LogBook::after(quint64 number) const
{
    const QMutexLocker locker(&m_mutex);
    QList<LogLine> lines;
    for (auto line = m_lines.rbegin(); line != m_lines.rend() && line->number > number; ++line)
        lines.prepend(*line);
    return lines;
}

} // namespace clackstower::viewmodels
