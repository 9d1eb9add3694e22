#pragma once

#include "node/archive/archive.h"
#include "viewmodels/towerlink.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QTimer>

namespace clackstower::viewmodels {

/// What the archive holds, what it costs on the disk, what fills it and what empties it.
class ArchiveKeeping : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(double messages READ messages NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QString disk READ disk NOTIFY changed)
    Q_PROPERTY(QString oldest READ oldest NOTIFY changed)
    Q_PROPERTY(QString newest READ newest NOTIFY changed)
    Q_PROPERTY(QString store READ store NOTIFY changed)
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QStringList trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QStringList rules READ rules NOTIFY changed)
    Q_PROPERTY(int keepDays READ keepDays NOTIFY changed)
    Q_PROPERTY(double keepMebibytes READ keepMebibytes NOTIFY changed)
    Q_PROPERTY(double fill READ fill NOTIFY changed)
    Q_PROPERTY(bool purging READ isPurging NOTIFY changed)

public:
    explicit ArchiveKeeping(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);
    bool isActive() const { return m_active; }
    void setActive(bool active);

    bool isKnown() const { return m_isKnown; }
    double messages() const { return double(m_stats.messages); }
    QString size() const;
    QString disk() const;
    QString oldest() const;
    QString newest() const;
    QString store() const;
    QString waiting() const; ///< what is not on the disk yet; empty: nothing
    QStringList trouble() const { return m_picture.trouble; }
    QStringList rules() const { return m_picture.rules; } ///< those that archive, by name

    int keepDays() const { return m_picture.keepDays; } ///< 0: for ever
    double keepMebibytes() const { return double(m_picture.keepBytes) / mebibyte; }
    double fill() const; ///< of what it may have of the disk; below zero: there is no limit
    bool isPurging() const { return m_purge.isRunning(); }

    Q_INVOKABLE void setKeepDays(int days);
    Q_INVOKABLE void setKeepMebibytes(double mebibytes);

    /// Deletes what came more than so many days ago, for good.
    Q_INVOKABLE void purge(int days);
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void linkChanged();
    void activeChanged();
    void changed();
    void purged(const QString& sentence);
    void failed(const QString& sentence);

private:
    static constexpr double mebibyte = 1024 * 1024;

    /// What is known without the disk.
    struct Picture
    {
        QStringList rules;
        QStringList trouble;
        qint64 pending = 0;
        qint64 aside = 0;
        int keepDays = 0;
        qint64 keepBytes = 0;
        archive::Answer<archive::Stats> stats;
    };

    static Picture look(tower::Tower& tower);
    void count();
    void set(const QByteArray& key, qint64 value);

    TowerLink* m_link = nullptr;
    bool m_active = false;
    bool m_isKnown = false;
    bool m_isLooking = false;
    bool m_isStale = false;
    Picture m_picture;
    archive::Stats m_stats;
    QTimer m_beat;
    QFutureWatcher<base::Expected<archive::Stats>> m_counting;
    QFutureWatcher<base::Expected<archive::Removed>> m_purge;
};

} // namespace clackstower::viewmodels
