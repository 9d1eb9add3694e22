#pragma once

#include "viewmodels/themetext.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// The file with the user's own colours, if there is one: read at the start, and again as soon as it changes.
class ThemeFile : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    Q_PROPERTY(QVariantMap lightPalette MEMBER m_lightPalette REQUIRED)
    Q_PROPERTY(QVariantMap darkPalette MEMBER m_darkPalette REQUIRED)
    Q_PROPERTY(QVariantMap light READ light NOTIFY changed)
    Q_PROPERTY(QVariantMap dark READ dark NOTIFY changed)
    Q_PROPERTY(QStringList faults READ faults NOTIFY changed)

public:
    explicit ThemeFile(QObject* parent = nullptr);

    /// Empty: there is none, and nobody waits for one.
    QString path() const { return m_path; }
    void setPath(const QString& path);

    const QVariantMap& light() const { return m_theme.light; }
    const QVariantMap& dark() const { return m_theme.dark; }

    /// What is wrong with it, each with its line.
    const QStringList& faults() const { return m_theme.faults; }

Q_SIGNALS:
    void pathChanged();
    void changed();

private:
    void look();

    QString m_path;
    QVariantMap m_lightPalette;
    QVariantMap m_darkPalette;
    ThemeText m_theme;
    QByteArray m_content;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< an editor writes in several steps
};

} // namespace clackstower::viewmodels
