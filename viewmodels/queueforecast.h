#pragma once

#include "viewmodels/polledlist.h"

namespace clackstower::viewmodels {

/// What will become of the queue: when it drains at the present rate, what holds it up, and who gets the next
/// message, tower by tower, with the chances that the draw really has.
class QueueForecast : public clackstower::viewmodels::PolledList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active MEMBER m_active NOTIFY linkChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString custody READ custody NOTIFY changed)
    Q_PROPERTY(bool sending READ isSending NOTIFY changed)

public:
    enum class Role {
        Name = Qt::UserRole,
        Chance,
        ChanceText,
        Sentence,
    };

    explicit QueueForecast(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString sentence() const;
    QString custody() const; ///< what is neither waiting nor gone
    bool isSending() const { return m_look.sendsNow(); }

Q_SIGNALS:
    void changed();

private:
    struct Hop
    {
        QByteArray name;
        double chance = 0;

        bool operator==(const Hop&) const = default;
    };
    struct Look
    {
        bool onAir = false;
        double sendrate = 0;
        qint64 sendbytes = 0;
        qsizetype waiting = 0;
        qint64 bytes = 0;
        qsizetype underWay = 0;
        qsizetype copies = 0;
        std::vector<Hop> hops = {};

        bool sendsNow() const { return onAir && sendrate > 0 && !hops.empty(); }
    };

    static Look look(tower::Tower& tower);
    void refresh() override;

    bool m_active = true;
    Look m_look;
    std::vector<Hop> m_hops;
};

} // namespace clackstower::viewmodels
