#pragma once

#include "node/rules/scriptcall.h"

#include <QProcess>
#include <QTimer>

#include <deque>

namespace clackstower::rules {

/// Runs scripts in a process of their own, which is started when it is first needed. A script that breaks the
/// process, or does not end, costs the call that it was in; the next call has a new process.
class ScriptProcess final : public QObject, public ScriptRunner
{
    Q_OBJECT

public:
    /// The program and what it is to be called with.
    ScriptProcess(QString program, QStringList arguments, QObject* parent = nullptr);
    ~ScriptProcess() override;

    void run(const ScriptCall& call, Done done) override;

private:
    struct Job
    {
        ScriptCall call;
        Done done;
    };

    void next();
    void read();
    void ended(int code);
    void answer(const ScriptResult& result);
    void abandon();

    const QString m_program;
    const QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
    std::deque<Job> m_jobs; ///< the first is with the process when m_isAsking
    QByteArray m_received;
    QTimer m_patience;
    quint64 m_number = 0;
    bool m_isReady = false;
    bool m_isAsking = false;
};

/// How the host ends when a script would not stop.
constexpr int scriptTookTooLong = 3;

} // namespace clackstower::rules
