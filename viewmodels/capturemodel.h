#pragma once

#include "node/archive/recordfile.h"
#include "viewmodels/feedmodel.h"

#include <QFutureWatcher>

namespace clackstower::viewmodels {

/// The messages of a file, to be looked at as if they passed by: filtered, marked, exported. Nothing of it reaches
/// the queue or the archive, and nothing that passes by gets in between. As many are read as the feed holds. (The
/// whole name of its base is for Qt 6.4, which finds it by no other.)
class CaptureModel : public clackstower::viewmodels::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(QString span READ span NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)

public:
    explicit CaptureModel(QObject* parent = nullptr);
    ~CaptureModel() override;

    /// It does not listen there.
    void setLink(TowerLink* link) override;

    /// Takes the place of what was open when it has been read; what cannot be read leaves that as it is.
    Q_INVOKABLE void read(const QString& path);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void close();

    QString path() const { return m_path; }
    QString name() const;
    bool isOpen() const { return !m_path.isEmpty(); }
    bool isReading() const { return m_reading.isRunning(); }
    double progress() const; ///< from 0 to 1

    /// When the first and the last of them came: the list itself tells the time of day only.
    QString span() const;

    /// What the file holds and is not shown, and why.
    QString notes() const { return m_notes; }

    /// Who wrote a message that came from nobody is the tower that wrote the file, which may be another.
    QVariant data(const QModelIndex& index, int role) const override;

    const archive::Record* recordOf(quint64 serial) const override;

    /// For tests, who cannot wait for a hundred thousand messages.
    void setLimits(const archive::CaptureLimits& limits) { m_limits = limits; }

Q_SIGNALS:
    void changed();
    void opened();
    void failed(const QString& sentence);

private:
    void end();
    void show(const archive::Capture& capture);

    QFutureWatcher<base::Expected<archive::Capture>> m_reading;
    archive::CaptureLimits m_limits{capacity, byteLimit};
    QString m_wanted; ///< the file that is being read
    QString m_path;
    QString m_notes;
    QList<archive::Record> m_records;
    quint64 m_first = 0; ///< the serial of the first record
};

} // namespace clackstower::viewmodels
