#pragma once

#include "node/rules/rulebook.h"
#include "viewmodels/towerlink.h"

#include <QStringList>
#include <QTimer>

namespace clackstower::viewmodels {

/// A station on the desk of its editor: nothing of it holds before it is saved. Tells while one types whether the
/// filter can be read, and how many of the last messages it would have heard.
class StationEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(QString original READ original NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString when READ when WRITE setWhen NOTIFY changed)
    Q_PROPERTY(QString colour READ colour WRITE setColour NOTIFY changed)
    Q_PROPERTY(bool muted READ isMuted WRITE setMuted NOTIFY changed)
    Q_PROPERTY(bool notify READ notifies WRITE setNotify NOTIFY changed)
    Q_PROPERTY(bool sound READ sounds WRITE setSound NOTIFY changed)
    Q_PROPERTY(QString tuner READ tuner NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QStringList presets READ presets NOTIFY changed)

public:
    explicit StationEditor(QObject* parent = nullptr);

    /// The name that it has now; empty: it is a new one.
    QString original() const { return m_original; }
    QString name() const { return m_name; }
    void setName(const QString& name);
    QString when() const { return m_when; }
    void setWhen(const QString& when);
    QString colour() const { return QString::fromLatin1(m_station.colour); }
    void setColour(const QString& colour);
    bool isMuted() const { return m_station.muted; }
    void setMuted(bool muted);
    bool notifies() const { return m_station.notify; }
    void setNotify(bool notify);
    bool sounds() const { return m_station.sound; }
    void setSound(bool sound);

    /// The rule that tunes to it, and so needs its name; empty: none does.
    QString tuner() const { return m_tuner; }
    bool isReady() const;

    /// How many of the last messages it would have heard, as a sentence.
    QString verdict() const { return m_verdict; }

    /// Stations that are shipped and not there at the moment.
    QStringList presets() const;

    Q_INVOKABLE void begin(const QString& station);
    Q_INVOKABLE void beginNew(const QString& when);
    Q_INVOKABLE void usePreset(int place);
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

    /// Takes a removal back, unless the rule book was changed after it.
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void changed();
    void begun();
    void saved(const QString& station);
    void removed(const QString& station);
    void failed(const QString& sentence);

private:
    struct Given
    {
        rules::Station station;
        QString tuner;
        std::vector<rules::Station> presets;
    };

    static Given look(const tower::Tower& tower, const QByteArray& name);
    void take(const Given& given);
    void compile();
    void tryOut();

    TowerLink* m_link = nullptr;
    rules::Station m_station; ///< but for its name and its filter, which are being written
    QString m_original;
    QString m_name;
    QString m_when;
    QString m_tuner;
    bool m_isFaulty = false;
    QString m_verdict;
    std::vector<rules::Station> m_presets;
    QTimer m_trying;
};

} // namespace clackstower::viewmodels
