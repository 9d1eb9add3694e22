#pragma once

#include "node/archive/record.h"
#include "viewmodels/feedmodel.h"

#include <QVariantList>

namespace clackstower::viewmodels {

/// All about one message of the feed or of the archive: its bytes in every form, its way through this tower, and
/// what has changed since the last one like it. Large messages are cut for the eye, and say so; copies are never
/// cut.
class MessageDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(bool present READ isPresent NOTIFY changed)
    Q_PROPERTY(double serial READ serial NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(int bytes READ bytes NOTIFY changed)
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(bool cut READ isCut NOTIFY changed)
    Q_PROPERTY(QString pretty READ pretty NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString hex READ hex NOTIFY changed)
    Q_PROPERTY(QString difference READ difference NOTIFY trailChanged)
    Q_PROPERTY(QVariantList trail READ trail NOTIFY trailChanged)

public:
    using QObject::QObject;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    bool isPresent() const { return m_row.serial != 0; }
    double serial() const { return double(m_row.serial); }
    QString title() const;
    QString verdict() const { return verdictOf(m_row.sighting); }
    QString line() const { return QString::fromLatin1(m_row.sighting.line); }
    QString from() const { return senderOf(m_row.sighting); }
    int bytes() const { return int(m_row.sighting.bytes.size()); }
    QString id() const;
    bool isCut() const { return m_row.sighting.bytes.size() > eyeful; }
    QString pretty() const;
    QString text() const;
    QString hex() const;
    QString difference() const { return m_difference; }

    /// The stations of its way, oldest first: event, time, who, note; where it was judged, by which rule and
    /// version.
    QVariantList trail() const { return m_trail; }

    /// The message whole, as it travels.
    const QByteArray& content() const { return m_row.sighting.bytes; }

    Q_INVOKABLE void show(clackstower::viewmodels::FeedModel* feed, int row);

    /// The one of the archive with that id; an empty one: none. Its way is what each tower saw of it.
    Q_INVOKABLE void showArchived(const QString& id);

    /// As a text for the clipboard: json, csv, hex, filter or raw.
    Q_INVOKABLE QString copyAs(const QString& form) const;

    /// Takes nothing more from its sender, and sends it nothing; or takes that back.
    Q_INVOKABLE void ignoreSender(bool ignored);

    static constexpr qsizetype eyeful = 64 * 1024;

Q_SIGNALS:
    void linkChanged();
    void changed();
    void trailChanged();
    void ignoredSender(const QString& tower, bool ignored);
    void failed(const QString& sentence);

private:
    void present(const FeedRow& row);
    void askForTrail();
    void tellSightings(const archive::Record& record);

    TowerLink* m_link = nullptr;
    FeedRow m_row;
    const FeedModel* m_feed = nullptr; ///< whose serials these are; never looked into
    QString m_wanted;                  ///< the id of the archived one that is being fetched, or is shown
    quint64 m_archived = 0;
    QVariantList m_trail;
    QString m_difference;
};

} // namespace clackstower::viewmodels
