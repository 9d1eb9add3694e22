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
    Q_PROPERTY(QStringList states READ states NOTIFY changed)
    Q_PROPERTY(QVariantList values READ values NOTIFY valuesChanged)
    Q_PROPERTY(QStringList messages READ messages NOTIFY messagesChanged)

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
    QStringList states() const;     ///< the token of its state in each minute of the last hour; empty: unknown
    QStringList messages() const { return m_messages; }

    /// What a node of a cluster says of itself: key, value, version; and history, as far as the window has seen it.
    QVariantList values() const { return m_values; }

    // The same as a view shows it, a line each.
    QString changesText() const { return changes().mid(0, 5).join(QLatin1Char('\n')); }

Q_SIGNALS:
    void changed();
    void valuesChanged();
    void messagesChanged();

private:
    struct Said
    {
        QByteArray key;
        QByteArray value;
        quint64 version = 0;
    };

    void look();
    void forget();
    void askMessages();
    void askValues();
    QString historyOf(const QByteArray& key) const;

    TowerBook* m_book = nullptr;
    Chronicle* m_chronicle = nullptr;
    QString m_key;
    std::optional<TowerRow> m_row;
    QStringList m_messages;
    QVariantList m_values;
};

} // namespace clackstower::viewmodels
