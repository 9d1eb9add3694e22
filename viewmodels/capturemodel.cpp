#include "viewmodels/capturemodel.h"

#include "node/tower/archiving.h"
#include "viewmodels/wording.h"

#include <QFileInfo>
#include <QLocale>

namespace clackstower::viewmodels {

CaptureModel::CaptureModel(QObject* parent)
    : FeedModel(parent)
{
    m_isTold = true;
    connect(&m_reading, &QFutureWatcherBase::progressValueChanged, this, &CaptureModel::changed);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &CaptureModel::end);
}

CaptureModel::~CaptureModel()
{
    m_reading.cancel();
}

void CaptureModel::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    Q_EMIT linkChanged();
}

void CaptureModel::read(const QString& path)
{
    m_wanted = QFileInfo(path).absoluteFilePath();
    m_reading.cancel();
    m_reading.setFuture(archive::readCapture(m_wanted, m_limits));
    Q_EMIT changed();
}

void CaptureModel::cancel()
{
    m_reading.cancel();
}

void CaptureModel::close()
{
    m_reading.cancel();
    m_path.clear();
    m_notes.clear();
    m_records.clear();
    clear();
    Q_EMIT changed();
}

QString CaptureModel::name() const
{
    return QFileInfo(isReading() ? m_wanted : m_path).fileName();
}

QString CaptureModel::span() const
{
    if (m_records.isEmpty())
        return {};
    const QString first = Wording::moment(m_records.first().first().first);
    const QString last = Wording::moment(m_records.last().first().first);
    //: when the first and the last message of a file came; %1 and %2 are times
    return first == last ? first : tr("%1 to %2").arg(first, last);
}

QVariant CaptureModel::data(const QModelIndex& index, int role) const
{
    QVariant value = FeedModel::data(index, role);
    if (role != FromRole || !value.toString().isEmpty() || !at(index.row()))
        return value;
    const archive::Record* const record = recordOf(at(index.row())->serial);
    const bool isNamed = record && !record->first().tower.isEmpty();
    return isNamed ? QString::fromUtf8(record->first().tower) : QStringLiteral("–");
}

double CaptureModel::progress() const
{
    const int all = m_reading.progressMaximum() - m_reading.progressMinimum();
    return all > 0 ? double(m_reading.progressValue() - m_reading.progressMinimum()) / all : 0;
}

void CaptureModel::end()
{
    const auto future = m_reading.future();
    Q_EMIT changed();
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    const base::Expected<archive::Capture> capture = future.result();
    if (!capture)
        return Q_EMIT failed(QString::fromUtf8(capture.error().sentence));
    show(*capture);
}

void CaptureModel::show(const archive::Capture& capture)
{
    QStringList notes;
    if (capture.isCut)
        //: about a file that is looked at; %1 is a count
        notes << tr("It holds more: the first %1 are shown.").arg(QLocale().toString(capture.records.size()));
    if (capture.refused > 0)
        //: about a file that is looked at; %1 says where and why
        notes << tr("%n could not be read, first: %1.", nullptr, int(capture.refused))
                     .arg(QString::fromUtf8(capture.firstRefusal));
    Batch batch;
    for (const archive::Record& record : capture.records) {
        traffic::Sighting arrival = tower::archivedSighting(record, record.first().first);
        arrival.kind = traffic::SightingKind::Received;
        batch.events.emplace_back(std::move(arrival));
    }
    clear();
    m_path = m_wanted;
    m_notes = notes.join(QLatin1Char(' '));
    m_records = capture.records;
    take(batch);
    const std::vector<const FeedRow*> rows = pick(QStringLiteral("all"), 0);
    m_first = rows.empty() ? 0 : rows.front()->serial;
    Q_EMIT changed();
    Q_EMIT opened();
}

const archive::Record* CaptureModel::recordOf(quint64 serial) const
{
    const qint64 place = qint64(serial) - qint64(m_first);
    return place < 0 || place >= m_records.size() ? nullptr : &m_records.at(place);
}

} // namespace clackstower::viewmodels
