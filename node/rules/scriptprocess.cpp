#include "node/rules/scriptprocess.h"

namespace clackstower::rules {

namespace {

using namespace std::chrono_literals;

// The host ends a script by the processor time that it takes. These are for a host that cannot do that any more; a
// machine that is busy with other things must not look like one.
constexpr auto startPatience = 60s;
constexpr auto callPatience = 20s;
constexpr int farewellMs = 500;

} // namespace

ScriptProcess::ScriptProcess(QString program, QStringList arguments, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_process)
            m_process->kill(); // ended() follows
    });
}

ScriptProcess::~ScriptProcess()
{
    abandon();
}

void ScriptProcess::abandon()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill(); // it keeps nothing that could be lost
    m_process->waitForFinished(farewellMs);
    m_process.reset();
}

void ScriptProcess::run(const ScriptCall& call, Done done)
{
    m_jobs.push_back({call, std::move(done)});
    QMetaObject::invokeMethod(this, &ScriptProcess::next, Qt::QueuedConnection);
}

void ScriptProcess::next()
{
    if (m_jobs.empty() || m_isAsking)
        return;
    if (!m_process) {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->setWorkingDirectory(QStringLiteral("/"));
        connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &ScriptProcess::read);
        connect(m_process.get(), &QProcess::finished, this, [this](int code) { ended(code); });
        connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                ended(0);
        });
        m_isReady = false;
        m_received.clear();
        m_patience.start(startPatience);
        m_process->start(m_program, m_arguments);
        return;
    }
    if (!m_isReady)
        return;
    m_isAsking = true;
    m_patience.start(callPatience);
    m_process->write(lineOf(++m_number, m_jobs.front().call) + '\n');
}

void ScriptProcess::read()
{
    m_received += m_process->readAllStandardOutput();
    if (m_received.size() > ScriptLimits::line) {
        m_process->kill();
        return;
    }
    const qsizetype end = m_received.indexOf('\n');
    if (end < 0)
        return;
    const QByteArray line = m_received.first(end);
    m_received.remove(0, end + 1);
    m_patience.stop();
    if (!m_isReady) {
        m_isReady = true; // whatever it said first
        next();
        return;
    }
    const auto result = readResult(line);
    if (!m_isAsking || !result || result->first != m_number) {
        m_process->kill();
        return;
    }
    answer(result->second);
}

void ScriptProcess::ended(int code)
{
    m_patience.stop();
    const bool couldStart = m_process->error() != QProcess::FailedToStart;
    const bool isCrash = m_process->exitStatus() == QProcess::CrashExit;
    m_process->disconnect(this);
    m_process.release()->deleteLater(); // it may be calling us
    if (m_jobs.empty())
        return;
    ScriptResult result = ScriptResult::failed("its process ended");
    result.endedHost = true;
    if (!couldStart || !m_isReady)
        result.sentence = "the process for scripts cannot be started";
    else if (code == scriptTookTooLong && !isCrash)
        result.sentence = "it took longer than " + QByteArray::number(ScriptLimits::millis)
            + " ms and did not stop when told to";
    else if (isCrash)
        result.sentence = "its process ended: it may have used too much memory";
    answer(result);
}

void ScriptProcess::answer(const ScriptResult& result)
{
    m_isAsking = false;
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    QMetaObject::invokeMethod(this, &ScriptProcess::next, Qt::QueuedConnection);
    job.done(result);
}

} // namespace clackstower::rules
