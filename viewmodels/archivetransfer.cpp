#include "viewmodels/archivetransfer.h"

#include "node/archive/recordfile.h"
#include "node/tower/archiving.h"
#include "node/tower/tower.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace clackstower::viewmodels {

namespace {

QString importSentence(const archive::ImportReport& report)
{
    //: toast after an import; %1 is a count
    QString sentence
        = ArchiveTransfer::tr("Imported %n message(s), %1 known already", nullptr, int(report.imported))
              .arg(QLocale().toString(report.known));
    if (report.refused > 0)
        //: follows the counts of an import; %1 says where and why
        sentence += ArchiveTransfer::tr("; %n refused, first: %1", nullptr, int(report.refused))
                        .arg(QString::fromUtf8(report.firstRefusal));
    return sentence;
}

archive::RecordFormat formatOf(const QString& name)
{
    return archive::formatNamed(name.toLatin1()).value_or(archive::RecordFormat::JsonLines);
}

} // namespace

ArchiveTransfer::ArchiveTransfer(QObject* parent)
    : QObject(parent)
{
    for (QFutureWatcherBase* const watcher :
        {static_cast<QFutureWatcherBase*>(&m_export), static_cast<QFutureWatcherBase*>(&m_import)}) {
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &ArchiveTransfer::changed);
        connect(watcher, &QFutureWatcherBase::progressRangeChanged, this, &ArchiveTransfer::changed);
    }
    connect(&m_export, &QFutureWatcherBase::finished, this, [this] {
        Q_EMIT changed();
        const auto future = m_export.future();
        if (future.isCanceled() || future.resultCount() == 0)
            //: toast; no file was written
            return Q_EMIT done(tr("The export was cancelled, nothing was written"));
        const base::Expected<qint64> count = future.result();
        if (!count)
            return Q_EMIT failed(QString::fromUtf8(count.error().sentence));
        //: toast after an export; %1 is a path
        Q_EMIT done(tr("Wrote %n message(s) to %1", nullptr, int(*count)).arg(QDir::toNativeSeparators(m_path)));
    });
    connect(&m_import, &QFutureWatcherBase::finished, this, [this] {
        Q_EMIT changed();
        const auto future = m_import.future();
        if (future.isCanceled() || future.resultCount() == 0)
            //: toast; what an import had read before it was cancelled is kept
            return Q_EMIT imported(tr("The import was cancelled, what it had read is kept"));
        const base::Expected<archive::ImportReport> report = future.result();
        if (!report)
            return Q_EMIT failed(QString::fromUtf8(report.error().sentence));
        Q_EMIT imported(importSentence(*report));
    });
}

ArchiveTransfer::~ArchiveTransfer()
{
    cancel();
}

double ArchiveTransfer::progress() const
{
    const QFutureWatcherBase& watcher
        = m_export.isRunning() ? static_cast<const QFutureWatcherBase&>(m_export) : m_import;
    const int all = watcher.progressMaximum() - watcher.progressMinimum();
    return all > 0 ? double(watcher.progressValue() - watcher.progressMinimum()) / all : 0;
}

QString ArchiveTransfer::usualPath(const QString& format) const
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo::exists(folder))
        folder = QDir::homePath();
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    return QDir::toNativeSeparators(folder + QStringLiteral("/clackstower-") + day + QLatin1Char('.') + format);
}

QString ArchiveTransfer::objection(const QString& path) const
{
    const QFileInfo file(path);
    if (file.isRelative())
        //: below a field for a path
        return tr("Write the whole path, from the root on.");
    if (file.isDir())
        //: below a field for a path
        return tr("That is a folder. Name a file in it.");
    if (!file.dir().exists())
        //: below a field for a path
        return tr("That folder does not exist.");
    if (file.exists())
        //: below a field for a path
        return tr("There is a file of that name. It will be replaced.");
    return {};
}

void ArchiveTransfer::exportTo(const QString& path, const QString& format, ArchiveSearch* found)
{
    if (!found || isBusy())
        return;
    m_path = path;
    const auto write = [path, quest = found->quest(), format = formatOf(format)](tower::Tower& tower) {
        const auto query = quest.query(tower.now());
        if (query)
            return tower.archive().exportTo(path, format, *query);
        const auto refused = archive::makeAsked<qint64>();
        archive::answer<qint64>(refused, std::unexpected(query.error()));
        return refused->future();
    };
    m_link->ask(this, write, [this](const archive::Answer<qint64>& answer) { follow(answer); });
}

void ArchiveTransfer::exportFeed(
    const QString& path, const QString& format, FeedModel* feed, const QString& which, double chosen)
{
    if (!feed || isBusy())
        return;
    m_path = path;
    const auto passed = std::make_shared<std::vector<traffic::Sighting>>(); // which share the messages' bytes
    QList<archive::Record> filed;
    for (const FeedRow* const row : feed->pick(which, chosen)) {
        if (const archive::Record* const record = feed->recordOf(row->serial))
            filed << *record;
        else
            passed->push_back(row->sighting);
    }
    if (!filed.isEmpty())
        return follow(archive::writeRecords(
            path, formatOf(format), filed.size(), [filed](qsizetype i) { return filed.at(i); }));
    const auto write = [path, format = formatOf(format), passed](tower::Tower& tower) {
        const auto recordAt = [passed, name = tower.archive().towerName()](
                                  qsizetype i) { return tower::recordOf((*passed)[size_t(i)], name); };
        return archive::writeRecords(path, format, qsizetype(passed->size()), recordAt);
    };
    m_link->ask(this, write, [this](const archive::Answer<qint64>& answer) { follow(answer); });
}

void ArchiveTransfer::follow(const archive::Answer<qint64>& answer)
{
    m_export.setFuture(answer);
    Q_EMIT changed();
}

void ArchiveTransfer::importFrom(const QString& path)
{
    if (isBusy())
        return;
    m_link->ask(
        this, [path](tower::Tower& tower) { return tower.archive().importFrom(path); },
        [this](const archive::Answer<archive::ImportReport>& answer) {
            m_import.setFuture(answer);
            Q_EMIT changed();
        });
}

void ArchiveTransfer::cancel()
{
    m_export.cancel();
    m_import.cancel();
}

} // namespace clackstower::viewmodels
