#include "viewmodels/herald.h"

#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto usualRest = 10s;
constexpr size_t mostGathered = 64;
constexpr size_t mostNamed = 5;

/// Lives with the tower, and says at most once a second what has come: strangers may send as fast as they like.
class Gatherer final : public QObject
{
public:
    Gatherer(tower::Tower& tower, const std::function<void(const Notices&)>& tell)
        : QObject(&tower)
    {
        m_beat.setSingleShot(true);
        m_beat.setInterval(1s);
        connect(&m_beat, &QTimer::timeout, this, [this, tell] { tell(std::exchange(m_notices, {})); });
        connect(&tower, &tower::Tower::notified, this, [this](const QByteArray& who) {
            m_notices.add({QString::fromUtf8(who), 1});
            if (!m_beat.isActive())
                m_beat.start();
        });
    }

private:
    Notices m_notices;
    QTimer m_beat;
};

} // namespace

void Notices::add(const Notice& notice)
{
    const auto known = std::ranges::find(each, notice.who, &Notice::who);
    if (known != each.end())
        known->count += notice.count;
    else if (each.size() < mostGathered)
        each.push_back(notice);
    else
        isMore = true;
}

Herald::Herald(QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(usualRest);
    connect(&m_rest, &QTimer::timeout, this, &Herald::tell);
}

void Herald::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    // The link outlives the tower, and with it the gatherer.
    const auto tell = [link, guard = QPointer<Herald>(this)](const Notices& notices) {
        const auto say = [guard, notices] {
            if (guard)
                guard->hear(notices);
        };
        QMetaObject::invokeMethod(link, say, Qt::QueuedConnection);
    };
    link->post([tell](tower::Tower& tower) { new Gatherer(tower, tell); });
    Q_EMIT linkChanged();
}

void Herald::hear(const Notices& notices)
{
    m_pending.isMore = m_pending.isMore || notices.isMore;
    for (const Notice& notice : notices.each) {
        if (notice.who != m_reads)
            m_pending.add(notice);
    }
    if (!m_rest.isActive())
        tell();
    Q_EMIT heard();
}

void Herald::tell()
{
    const auto [gathered, isMore] = std::exchange(m_pending, {});
    if (gathered.empty())
        return;
    m_rest.start();
    QStringList lines;
    for (const Notice& notice : gathered) {
        if (lines.size() < qsizetype(mostNamed))
            //: news of a rule or station; %1 is its name
            lines << tr("%1: %n new", nullptr, notice.count).arg(notice.who);
    }
    if (gathered.size() == 1)
        return Q_EMIT news(lines.constFirst(), {}, gathered.front().who);
    if (gathered.size() > mostNamed) {
        const int others = int(gathered.size() - mostNamed);
        //: after a list of rules and stations that have news
        lines << (isMore ? tr("and more than %n more", nullptr, others)
                         //: after a list of rules and stations that have news
                         : tr("and %n more", nullptr, others));
    }
    //: title of a notification; so many have been counted, and there are others
    const QString title = isMore ? tr("More than %n rule(s) and stations have news", nullptr, int(gathered.size()))
                                 //: title of a notification
                                 : tr("%n rule(s) and stations have news", nullptr, int(gathered.size()));
    Q_EMIT news(title, lines.join(QLatin1Char('\n')), {});
}

} // namespace clackstower::viewmodels
