#pragma once

#include <QObject>
#include <QTimer>
#include <QVariantMap>

namespace clackstower::app {

/// Where the window was, in a file of the data folder: written as a whole or not at all, soon after each change, so
/// that even a window that is killed comes back where it was. What cannot be read is as if it were not there.
class SessionFile final : public QObject
{
    Q_OBJECT

public:
    explicit SessionFile(QString path, QObject* parent = nullptr);

    /// The last window's, or the one before where the last file is damaged.
    QVariantMap load() const;

    /// As it was kept last, by this window or the one before.
    QVariant value(const QString& key) const { return m_values.value(key); }

    void keep(const QString& key, const QVariant& value);

    /// Writes what is not written yet.
    void flush();

private:
    QString m_path;
    QVariantMap m_values;
    QTimer m_delay;
};

} // namespace clackstower::app
