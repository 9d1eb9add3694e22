#pragma once

#include "viewmodels/statuswords.h"
#include "viewmodels/towerlink.h"

#include <QTimer>

#include <map>

namespace clackstower::viewmodels {

/// What the status strip says: on air or not and where, towers by state, what comes and goes, what waits.
class TowerStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(bool onAir READ isOnAir NOTIFY changed)
    Q_PROPERTY(int queued READ queued NOTIFY changed)
    Q_PROPERTY(int alive READ alive NOTIFY changed)
    Q_PROPERTY(int lost READ lost NOTIFY changed)
    Q_PROPERTY(int fresh READ fresh NOTIFY changed)
    Q_PROPERTY(int known READ known NOTIFY changed)
    Q_PROPERTY(int port READ port NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(double rateIn READ rateIn NOTIFY changed)
    Q_PROPERTY(double rateOut READ rateOut NOTIFY changed)
    Q_PROPERTY(double sinceCall READ sinceCall NOTIFY changed)
    Q_PROPERTY(QString lines READ lines NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(bool local READ isLocal NOTIFY changed)
    Q_PROPERTY(QString health READ health NOTIFY changed)
    Q_PROPERTY(QString healthReason READ healthReason NOTIFY changed)
    Q_PROPERTY(QString healthSign READ healthSign NOTIFY changed)
    Q_PROPERTY(QString towersText READ towersText NOTIFY changed)
    Q_PROPERTY(QString ratesText READ ratesText NOTIFY changed)
    Q_PROPERTY(QString queueText READ queueText NOTIFY changed)

public:
    explicit TowerStatus(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    bool isOnAir() const { return m_figures.onAir; }
    int queued() const { return int(m_figures.queued); }
    int alive() const { return m_figures.alive; }
    int lost() const { return m_figures.lost; }
    int fresh() const { return m_figures.fresh; } ///< known and not tried yet
    int known() const { return m_figures.known; }
    int port() const { return m_figures.port; } ///< 0: nobody can call in
    QString fault() const { return m_figures.fault; }

    /// Messages a second, over the last ten seconds.
    double rateIn() const { return rateOf(m_in); }
    double rateOut() const { return rateOf(m_out); }

    QString clock() const; ///< the tower's time of day

    /// It listens for towers of this machine only.
    bool isLocal() const { return m_figures.local; }

    /// Seconds since another tower last brought something; -1: none has yet.
    double sinceCall() const { return m_figures.sinceCall; }

    QString lines() const { return m_figures.lines.join(QStringLiteral(" · ")); } ///< those on air

    QString health() const { return StatusWords::health(*this).word; }
    QString healthReason() const { return StatusWords::health(*this).reason; }
    QString healthSign() const { return StatusWords::health(*this).sign; }
    QString towersText() const { return StatusWords::towers(*this); }
    QString ratesText() const { return StatusWords::rates(*this); }
    QString queueText() const { return StatusWords::queue(*this); }

    Q_INVOKABLE void goOnAir();
    Q_INVOKABLE void goOffAir();

Q_SIGNALS:
    void linkChanged();
    void changed();

private:
    struct Figures
    {
        bool onAir = false;
        bool local = false;
        base::Instant now;
        qint64 queued = 0;
        int alive = 0;
        int lost = 0;
        int fresh = 0;
        int known = 0;
        int port = 0;
        double sinceCall = -1;
        QString fault;
        QStringList lines;

        bool operator==(const Figures&) const = default;
    };

    using Seconds = std::map<qint64, int>; ///< messages by the second in which they passed

    static Figures look(tower::Tower& tower);
    double rateOf(const Seconds& seconds) const;
    void forget(Seconds& seconds) const;
    void count(const Batch& batch);
    void refresh();

    TowerLink* m_link = nullptr;
    QTimer m_beat;
    Figures m_figures;
    Seconds m_in;
    Seconds m_out;
};

} // namespace clackstower::viewmodels
