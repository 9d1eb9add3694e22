#pragma once

#include "viewmodels/towerlink.h"

#include <QStringList>

namespace clackstower::viewmodels {

/// What the first run asks: by what name and port others shall know the tower, and from where they may reach it.
/// Says what follows from the answers before anything is done.
class FirstSteps : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString hostname READ hostname WRITE setHostname NOTIFY answersChanged)
    Q_PROPERTY(QString port READ port WRITE setPort NOTIFY answersChanged)
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY answersChanged)
    Q_PROPERTY(QString objection READ objection NOTIFY answersChanged)
    Q_PROPERTY(QString told READ told NOTIFY answersChanged)
    Q_PROPERTY(QString reach READ reach NOTIFY answersChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(QString failure READ failure NOTIFY busyChanged)

public:
    /// From where the tower can be reached when it listens on that address.
    enum class Reach {
        ThisComputer,
        OneAddress,
        Everybody
    };

    using QObject::QObject;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    QString hostname() const { return m_hostname; }
    void setHostname(const QString& hostname);
    QString port() const { return m_port; }
    void setPort(const QString& port);

    /// Whether other machines may reach the tower; else only programs on this one.
    bool isOpen() const { return reachOf(m_bind) != Reach::ThisComputer; }
    void setOpen(bool open);

    /// Why the answers are not good yet, as a sentence; empty: they are.
    QString objection() const;

    QString told() const;  ///< what other towers are told
    QString reach() const; ///< from where the tower can then be reached

    bool isBusy() const { return m_busy; }
    QString failure() const { return m_failure; }

    /// Keeps the answers as settings and goes on air.
    Q_INVOKABLE void goOnAir();

    /// Nothing for now: the window does not ask again.
    Q_INVOKABLE void stayOff();

    static Reach reachOf(const QString& bind);

Q_SIGNALS:
    void linkChanged();
    void answersChanged();
    void busyChanged();

private:
    void take(const QString& hostname, const QString& port, const QString& bind);
    void finish(const QString& failure);

    TowerLink* m_link = nullptr;
    QString m_hostname;
    QString m_port;
    QString m_bind;
    bool m_busy = false;
    QString m_failure;
};

} // namespace clackstower::viewmodels
