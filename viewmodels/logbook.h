#pragma once

#include "node/base/instant.h"

#include <QMutex>
#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <deque>

namespace clackstower::viewmodels {

enum class LogLevel {
    Error,
    Warning,
    Info,
    Debug
};

struct LogLine
{
    quint64 number = 0; ///< counts up from 1 without a gap
    base::Instant time;
    LogLevel level = LogLevel::Info;
    QString category;
    QString text;
};

/// The last lines of the log, for whoever wants to look. Written from every thread.
class LogBook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the program hands it to the window")

public:
    static constexpr size_t most = 2000;

    using QObject::QObject;

    void write(LogLine line);

    /// The lines after that number, oldest first.
    QList<LogLine> after(quint64 number) const;

private:
    mutable QMutex m_mutex;
    std::deque<LogLine> m_lines;
    quint64 m_written = 0;
};

} // namespace clackstower::viewmodels
