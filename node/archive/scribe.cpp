#include "node/archive/scribe.h"

#include "node/archive/rescue.h"

#include <QFileInfo>

#include <algorithm>

namespace clackstower::archive {

namespace {

using namespace std::chrono_literals;

/// How long a record may wait for others to share its transaction: what a killed process loses.
constexpr auto gathering = 100ms;

/// How soon a disk that refused is tried again.
constexpr auto retry = 500ms;

/// A file up to this size is looked through when it is opened; damage in a larger one shows when it is met.
constexpr qint64 largestChecked = 64 * 1024 * 1024;

} // namespace

Scribe::Scribe(std::unique_ptr<Sink> sink, SqliteWriter* writer, Tools tools)
    : m_sink(std::move(sink))
    , m_writer(writer)
    , m_tools(std::move(tools))
{
    m_soon.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Scribe::drain);
    connect(&m_again, &QTimer::timeout, this, &Scribe::drain);
}

Scribe::~Scribe() = default;

void Scribe::expect()
{
    if (!m_soon.isActive())
        m_soon.start(gathering);
}

void Scribe::openExisting()
{
    if (QFileInfo::exists(m_sink->path()))
        (void)makeReady();
}

void Scribe::drain()
{
    if (m_again.isActive()) // the disk refuses; a batch that waits for it says enough
        return;
    if (m_batch.empty())
        m_batch = m_tools.inbox->take();
    if (m_batch.empty() || !makeReady() || !writeBatch())
        return;
    const qsizetype left = m_tools.inbox->level().records;
    if (left >= Inbox::batch)
        QMetaObject::invokeMethod(this, &Scribe::drain, Qt::QueuedConnection);
    else if (left > 0)
        expect();
}

/// Opens the sink unless it is open.
bool Scribe::makeReady()
{
    if (m_sink->isOpen())
        return true;
    const bool isOld = QFileInfo(m_sink->path()).size() > 0;
    auto opened = m_sink->open();
    if (opened && isOld && QFileInfo(m_sink->path()).size() <= largestChecked)
        opened = m_sink->check();
    if (opened)
        return true;
    m_sink->close();
    return repair(opened.error());
}

bool Scribe::writeBatch()
{
    const auto written = m_sink->write(m_batch);
    if (written) {
        done();
        return true;
    }
    const base::Error& error = written.error();
    if (error.code == fault::rejected) {
        writeSingly();
        return true;
    }
    return repair(error) && m_sink->write(m_batch) ? (done(), true) : false;
}

/// One of the batch can never be written; the others shall not wait for it.
void Scribe::writeSingly()
{
    std::vector<Record> batch = std::exchange(m_batch, {});
    for (size_t i = 0; i < batch.size(); ++i) {
        m_batch.push_back(std::move(batch[i]));
        const auto written = m_sink->write(m_batch);
        if (written) {
            done();
            continue;
        }
        if (written.error().code != fault::rejected) { // now the disk refuses: this one and the rest wait for it
            std::move(batch.begin() + std::ptrdiff_t(i) + 1, batch.end(), std::back_inserter(m_batch));
            report(written.error());
            return;
        }
        ++m_tools.board->aside;
        m_tools.board->addNotice(
            "the archive could not take message " + m_batch.front().id().toHex() + " and left it out");
        m_tools.inbox->settled(m_batch);
        m_batch.clear();
    }
}

void Scribe::done()
{
    m_tools.board->setTrouble({});
    m_tools.server->addWaiting(qint64(m_batch.size())); // before they leave the inbox: nothing is pending nowhere
    m_tools.inbox->settled(m_batch);
    const QList<Record> records(std::make_move_iterator(m_batch.begin()), std::make_move_iterator(m_batch.end()));
    m_tools.board->tell([written = m_tools.written, records] { written(records); });
    m_batch.clear();
}

/// A damaged file is set aside and read for what is left in it. False: nothing can be written for now.
bool Scribe::repair(const base::Error& error)
{
    if (error.code != fault::damaged) {
        report(error);
        return false;
    }
    const QByteArray name = QFileInfo(m_sink->path()).fileName().toUtf8();
    m_sink->close();
    const QString aside = setAside(m_sink->path());
    if (aside.isEmpty()) {
        report({fault::full.toByteArray(), name + " is damaged and cannot be moved out of the way"});
        return false;
    }
    ++m_tools.board->replaced;
    const auto opened = m_sink->open();
    const auto saved = opened ? m_sink->rescue(aside) : base::Expected<qint64>(std::unexpected(opened.error()));
    m_tools.board->addNotice(name + " was damaged and was set aside as " + QFileInfo(aside).fileName().toUtf8()
        + "; " + QByteArray::number(saved.value_or(0)) + " messages could be read from it and are in the new one");
    if (!saved)
        report(saved.error());
    return saved.has_value();
}

void Scribe::report(const base::Error& error)
{
    m_tools.board->setTrouble(m_sink->path().toUtf8() + " cannot be written: " + error.sentence
        + "; what comes meanwhile waits in memory, and is written as soon as that works again");
    m_again.start(retry);
}

void Scribe::follow(bool isFollowed)
{
    if (!m_writer)
        return;
    if (const auto done = m_writer->setFollowed(isFollowed); !done)
        (void)repair(done.error());
}

void Scribe::foundDamage(int file)
{
    if (file == m_tools.board->replaced)
        repair({fault::damaged.toByteArray(), {}});
}

void Scribe::import(const QString& path, const Asked<ImportReport>& asked)
{
    if (!makeReady()) {
        answer<ImportReport>(asked, base::fail("archiveError", m_tools.board->sentences().value(0)));
        return;
    }
    m_jobs.push_back(std::make_unique<ImportJob>(path, *m_sink, asked));
    stepJobs();
}

void Scribe::cleanUp(const CleanupJob::Limits& limits, const Asked<Removed>& asked)
{
    if (!m_writer || !QFileInfo::exists(m_sink->path()) || !makeReady()) {
        answer<Removed>(asked, Removed());
        return;
    }
    m_jobs.push_back(std::make_unique<CleanupJob>(*m_writer, limits, asked));
    stepJobs();
}

void Scribe::stepJobs()
{
    if (std::exchange(m_isStepping, true))
        return;
    const auto step = [this] {
        m_isStepping = false;
        if (!m_jobs.front()->step()) {
            m_jobs.pop_front();
            m_tools.board->tell([written = m_tools.written] { written({}); }); // it may have brought something
        }
        if (!m_jobs.empty())
            stepJobs();
    };
    QMetaObject::invokeMethod(this, step, Qt::QueuedConnection);
}

} // namespace clackstower::archive
