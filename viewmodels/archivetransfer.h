#pragma once

#include "viewmodels/archivesearch.h"
#include "viewmodels/feedmodel.h"

namespace clackstower::viewmodels {

/// Writes what was found in the archive, or what passed by, into a file, and reads such a file into the archive.
/// Says how far it is, can be cancelled, and leaves no half file behind.
class ArchiveTransfer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool exporting READ isExporting NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)

public:
    explicit ArchiveTransfer(QObject* parent = nullptr);
    ~ArchiveTransfer() override;

    bool isBusy() const { return m_export.isRunning() || m_import.isRunning(); }
    bool isExporting() const { return m_export.isRunning(); }
    double progress() const; ///< from 0 to 1

    /// Where an export goes unless one says otherwise; `format` is jsonl, csv or pcapng.
    Q_INVOKABLE QString usualPath(const QString& format) const;

    /// Why nothing can be written there, or what it would replace; empty: nothing stands against it.
    Q_INVOKABLE QString objection(const QString& path) const;

    Q_INVOKABLE void exportTo(
        const QString& path, const QString& format, clackstower::viewmodels::ArchiveSearch* found);

    /// What passed by, or stands in a file that is looked at; `which` and `chosen` as FeedModel::pick takes them.
    Q_INVOKABLE void exportFeed(const QString& path, const QString& format,
        clackstower::viewmodels::FeedModel* feed, const QString& which, double chosen);
    Q_INVOKABLE void importFrom(const QString& path);
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void done(const QString& sentence);
    void imported(const QString& sentence);
    void failed(const QString& sentence);

private:
    void follow(const archive::Answer<qint64>& answer);

    TowerLink* m_link = nullptr;
    QString m_path;
    QFutureWatcher<base::Expected<qint64>> m_export;
    QFutureWatcher<base::Expected<archive::ImportReport>> m_import;
};

} // namespace clackstower::viewmodels
