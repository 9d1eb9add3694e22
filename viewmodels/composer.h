#pragma once

#include "viewmodels/towerlink.h"

namespace clackstower::viewmodels {

/// A message in the making: text, or JSON that is checked as it is typed. Says how long it will be on the wire, and
/// whether an original tower would read it whole.
class Composer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool json READ isJson WRITE setJson NOTIFY changed)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(int faultPosition READ faultPosition NOTIFY changed)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed)
    Q_PROPERTY(qreal fill READ fill NOTIFY changed)
    Q_PROPERTY(bool tooLong READ isTooLong NOTIFY changed)

public:
    using QObject::QObject;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);
    QString text() const { return m_text; }
    void setText(const QString& text);
    bool isJson() const { return m_json; }
    void setJson(bool json);

    bool isValid() const { return m_fault.isEmpty() && !m_bytes.isEmpty(); }
    QString fault() const { return m_fault; }
    int faultPosition() const { return m_faultPosition; } ///< in the text; -1: none
    QString sizeText() const;
    qreal fill() const; ///< of what original towers cope with; may pass 1
    bool isTooLong() const { return fill() > 1; }

    Q_INVOKABLE void enqueue();

Q_SIGNALS:
    void linkChanged();
    void changed();
    void enqueued();
    void refused(const QString& sentence);

private:
    void check();

    TowerLink* m_link = nullptr;
    QString m_text;
    bool m_json = false;
    QByteArray m_bytes;
    QString m_fault;
    int m_faultPosition = -1;
    qsizetype m_envelope = 64;
};

} // namespace clackstower::viewmodels
