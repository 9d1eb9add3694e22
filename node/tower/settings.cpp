#include "node/tower/settings.h"

#include "node/archive/serverurl.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace clackstower::tower {

namespace {

using base::fail;

constexpr qint64 largestFile = 1024 * 1024;

QByteArray fileName(const QString& path)
{
    return QFileInfo(path).fileName().toUtf8();
}

/// Renames the file to the first free name of its kind; empty when that fails.
QString setAside(const QString& path)
{
    constexpr int mostDamaged = 1000;
    for (int n = 1; n <= mostDamaged; ++n) {
        const QString aside = path + QStringLiteral(".damaged-%1").arg(n);
        if (!QFile::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

/// The text that a value in the file stands for; people also write "8080" for 8080.
std::optional<QByteArray> textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? "true" : "false";
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble() ? QByteArray::number(whole)
                                                 : QByteArray::number(value.toDouble(), 'g', 15);
    }
    case QJsonValue::String: return value.toString().toUtf8();
    default: return std::nullopt;
    }
}

QJsonValue jsonOf(const SettingValue& value)
{
    struct Converter
    {
        QJsonValue operator()(std::monostate) const { return QString(); }

        QJsonValue operator()(bool flag) const { return flag; }

        QJsonValue operator()(qint64 number) const { return number; }

        QJsonValue operator()(double number) const { return number; }

        QJsonValue operator()(const QByteArray& text) const { return QString::fromUtf8(text); }
    };

    return std::visit(Converter(), value);
}

} // namespace

QByteArrayView originName(SettingOrigin origin)
{
    switch (origin) {
    case SettingOrigin::Default: return "default";
    case SettingOrigin::File: return "settings.json";
    case SettingOrigin::ThisRun: return "this run";
    }
    Q_UNREACHABLE();
}

Settings Settings::load(const QString& path)
{
    Settings settings;
    settings.m_path = path;
    QFile file(path);
    if (!file.exists())
        return settings;
    if (!file.open(QIODevice::ReadOnly)) {
        settings.m_unreadable = true;
        settings.m_notices << fileName(path) + " cannot be read (" + file.errorString().toUtf8()
                + "); the tower runs with the defaults";
        return settings;
    }
    settings.read(file.read(largestFile + 1));
    return settings;
}

void Settings::read(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() || json.size() > largestFile) {
        const QString aside = setAside(m_path);
        m_unreadable = aside.isEmpty();
        m_notices << fileName(m_path) + " is damaged"
                + (aside.isEmpty() ? QByteArray(" and could not be set aside")
                                   : " and was set aside as " + fileName(aside))
                + "; the tower runs with the defaults";
        return;
    }
    m_stored = document.object();
    for (auto entry = m_stored.constBegin(); entry != m_stored.constEnd(); ++entry) {
        const QByteArray key = entry.key().toUtf8();
        const auto spec = findSetting(key);
        const std::optional<QByteArray> text = textOf(entry.value());
        const base::Expected<SettingValue> value = !spec ? std::unexpected(spec.error())
            : text                                       ? parseSetting(**spec, *text)
                   : fail("badValue", key + " must be a number, a text, true or false");
        if (value)
            m_fromFile.insert(key, *value);
        else
            m_notices << fileName(m_path) + ": " + value.error().sentence + (spec ? "; the default holds" : "");
    }
}

SettingValue Settings::value(QByteArrayView key) const
{
    const QByteArray name = key.toByteArray();
    if (const auto found = m_thisRun.constFind(name); found != m_thisRun.constEnd())
        return *found;
    if (const auto found = m_fromFile.constFind(name); found != m_fromFile.constEnd())
        return *found;
    const auto spec = findSetting(key);
    Q_ASSERT_X(spec, "Settings::value", "no such setting");
    return spec ? defaultOf(**spec) : SettingValue();
}

SettingOrigin Settings::origin(QByteArrayView key) const
{
    const QByteArray name = key.toByteArray();
    return m_thisRun.contains(name) ? SettingOrigin::ThisRun
        : m_fromFile.contains(name) ? SettingOrigin::File
                                    : SettingOrigin::Default;
}

base::Expected<void> Settings::setForThisRun(const QByteArray& key, const QByteArray& text)
{
    const auto spec = findSetting(key);
    if (!spec)
        return std::unexpected(spec.error());
    const auto value = parseSetting(**spec, text);
    if (!value)
        return std::unexpected(value.error());
    m_thisRun.insert(key, *value);
    return {};
}

base::Expected<void> Settings::change(const QByteArray& key, const QByteArray& text)
{
    const auto spec = findSetting(key);
    if (!spec)
        return std::unexpected(spec.error());
    const bool isHiding
        = (*spec)->kind == SettingKind::ServerUrl; // whoever changes a part of it has seen it without its password
    const auto value
        = parseSetting(**spec, isHiding ? archive::withPasswordOf(settingText(this->value(key)), text) : text);
    if (!value)
        return std::unexpected(value.error());
    QJsonObject stored = m_stored;
    stored.insert(QString::fromUtf8(key), jsonOf(*value));
    if (auto written = write(stored); !written)
        return written;
    m_stored = stored;
    m_fromFile.insert(key, *value);
    m_thisRun.remove(key);
    return {};
}

base::Expected<void> Settings::reset(const QByteArray& key)
{
    if (const auto spec = findSetting(key); !spec)
        return std::unexpected(spec.error());
    QJsonObject stored = m_stored;
    stored.remove(QString::fromUtf8(key));
    if (stored != m_stored) {
        if (auto written = write(stored); !written)
            return written;
    }
    m_stored = stored;
    m_fromFile.remove(key);
    m_thisRun.remove(key);
    return {};
}

base::Expected<void> Settings::write(const QJsonObject& stored) const
{
    if (m_path.isEmpty())
        return {};
    if (m_unreadable)
        return fail("notWritten", "the settings are not changed, because " + m_notices.first());
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(stored).toJson()) > 0 && file.commit();
    if (!written) {
        return fail("notWritten",
            "the settings are not changed, because " + fileName(m_path)
                + " could not be written: " + file.errorString().toUtf8());
    }
    return {};
}

} // namespace clackstower::tower
