#pragma once

#include "viewmodels/chronicle.h"
#include "viewmodels/towerbook.h"

#include <QVariantList>

namespace clackstower::viewmodels {

/// One tower's own page: what it is, how it has been in the last hour, what it brought and took, its key, and, on
/// lines that keep a state, what it says of itself.
class TowerDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerBook* book READ book WRITE setBook NOTIFY changed REQUIRED)
    Q_PROPERTY(clackstower::viewmodels::Chronicle* chronicle MEMBER m_chronicle NOTIFY changed REQUIRED)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY changed)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(QString since READ since NOTIFY changed)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
    Q_PROPERTY(QString changedFingerprint READ changedFingerprint NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QVariantList latencies READ latencies NOTIFY changed)
    Q_PROPERTY(QString hour READ hour NOTIFY changed)
    Q_PROPERTY(QString changesText READ changesText NOTIFY changed)
    Q_PROPERTY(QString valuesText READ valuesText NOTIFY changed)
    Q_PROPERTY(QString messagesText READ messagesText NOTIFY changed)

public:
    using QObject::QObject;

    TowerBook* book() const { return m_book; }
    void setBook(TowerBook* book);
    QString key() const { return m_key; }
    void setKey(const QString& key);

    bool isKnown() const { return m_row.has_value(); }
    QString name() const { return m_row ? m_row->name() : QString(); }
    QString address() const;
    QString status() const;
    QString since() const;
    QString fingerprint() const;
    QString changedFingerprint() const;
    QString note() const;
    QVariantList latencies() const; ///< of each minute of the last hour, in ms; 0: none
    QString hour() const;           ///< the last hour in a sentence
    QStringList changes() const;    ///< of its state, newest first
    QStringList values() const;     ///< keys that changed, with what stood there before, newest first
    QStringList messages() const { return m_messages; }

    // The same as a view shows it, a line each.
    QString changesText() const { return changes().mid(0, 5).join(QLatin1Char('\n')); }
    QString valuesText() const { return values().mid(0, 40).join(QLatin1Char('\n')); }
    QString messagesText() const { return m_messages.join(QLatin1Char('\n')); }

Q_SIGNALS:
    void changed();

private:
    void look();
    void askMessages();

    TowerBook* m_book = nullptr;
    Chronicle* m_chronicle = nullptr;
    QString m_key;
    std::optional<TowerRow> m_row;
    QStringList m_messages;
};

} // namespace clackstower::viewmodels
