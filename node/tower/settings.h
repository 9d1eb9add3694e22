#pragma once

#include "node/tower/settingspec.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace clackstower::tower {

/// From where a setting has its value; the later ones win.
enum class SettingOrigin {
    Default,
    File,
    ThisRun
};

QByteArrayView originName(SettingOrigin origin);

/// The values of all settings: the defaults, over them what stands in settings.json, over that what was said for
/// this run only. A damaged file is set aside, never overwritten, and a notice tells.
class Settings
{
public:
    /// Nothing but the defaults, kept nowhere.
    Settings() = default;

    /// Never fails: what could not be read is in notices().
    static Settings load(const QString& path);

    SettingValue value(QByteArrayView key) const;
    SettingOrigin origin(QByteArrayView key) const;

    bool flag(QByteArrayView key) const { return std::get<bool>(value(key)); }
    qint64 whole(QByteArrayView key) const { return std::get<qint64>(value(key)); }
    double real(QByteArrayView key) const { return std::get<double>(value(key)); }
    QByteArray text(QByteArrayView key) const { return std::get<QByteArray>(value(key)); }

    /// For this run: not written, gone at the next start.
    base::Expected<void> setForThisRun(const QByteArray& key, const QByteArray& text);

    /// For good: on the disk before it counts. Takes the place of what was said for this run.
    base::Expected<void> change(const QByteArray& key, const QByteArray& text);

    /// Back to the default, for good.
    base::Expected<void> reset(const QByteArray& key);

    const QList<QByteArray>& notices() const { return m_notices; }

    bool operator==(const Settings&) const = default;

private:
    void read(const QByteArray& json);
    base::Expected<void> write(const QJsonObject& stored) const;

    QString m_path;
    QJsonObject m_stored; ///< the file as it is, with keys that a later version wrote
    QHash<QByteArray, SettingValue> m_fromFile;
    QHash<QByteArray, SettingValue> m_thisRun;
    QList<QByteArray> m_notices;
    bool m_unreadable = false;
};

} // namespace clackstower::tower
