#include "app/window/sessionfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace clackstower::app {

namespace {

using namespace std::chrono_literals;

constexpr auto delay = 250ms;
constexpr int version = 1;
constexpr qint64 largest = 1024 * 1024;

const auto versionKey = QStringLiteral("version");

QVariantMap read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return {};
    QVariantMap values = QJsonDocument::fromJson(file.readAll()).object().toVariantMap();
    if (values.take(versionKey).toInt() != version)
        return {};
    return values;
}

QString backupOf(const QString& path)
{
    return path + QStringLiteral(".before");
}

} // namespace

SessionFile::SessionFile(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_values(load())
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &SessionFile::flush);
    if (!read(m_path).isEmpty()) { // it is good: the next damage shall not cost more than this run
        QFile::remove(backupOf(m_path));
        QFile::copy(m_path, backupOf(m_path));
    }
}

QVariantMap SessionFile::load() const
{
    const QVariantMap last = read(m_path);
    return last.isEmpty() ? read(backupOf(m_path)) : last;
}

void SessionFile::keep(const QString& key, const QVariant& value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    if (!m_delay.isActive())
        m_delay.start();
}

void SessionFile::flush()
{
    m_delay.stop();
    QJsonObject object = QJsonObject::fromVariantMap(m_values);
    object.insert(versionKey, version);
    const QByteArray json = QJsonDocument(object).toJson();
    QSaveFile file(m_path);
    // A full disk costs the place of a window, and nothing that anybody must be told of.
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size())
        file.commit();
}

} // namespace clackstower::app
