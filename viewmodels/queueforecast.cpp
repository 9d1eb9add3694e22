#include "viewmodels/queueforecast.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/wording.h"

#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 1s;

} // namespace

QueueForecast::QueueForecast(QObject* parent)
    : PolledList(beat, parent)
{
}

int QueueForecast::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hops.size());
}

QVariant QueueForecast::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hop& hop = m_hops[size_t(index.row())];
    switch (Role(role)) {
    case Role::Name: return QString::fromUtf8(hop.name);
    case Role::Chance: return hop.chance;
    case Role::ChanceText: return Wording::percent(hop.chance);
    case Role::Sentence:
        //: for a screen reader: a tower and its chance to get the next message
        return tr("%1 gets the next message with %2")
            .arg(QString::fromUtf8(hop.name), Wording::percent(hop.chance));
    }
    return {};
}

QHash<int, QByteArray> QueueForecast::roleNames() const
{
    return {{int(Role::Name), "name"}, {int(Role::Chance), "chance"}, {int(Role::ChanceText), "chanceText"},
        {int(Role::Sentence), "sentence"}};
}

QueueForecast::Look QueueForecast::look(tower::Tower& tower)
{
    Look look{.onAir = tower.isOnAir()};
    const auto line = tower.clacks();
    if (!line)
        return look;
    const clacks::Core& core = (*line)->core();
    look.sendrate = core.config().sendrate;
    look.sendbytes = core.config().sendbytes;
    look.waiting = core.queue().count();
    look.bytes = core.queue().bytes();
    look.underWay = core.underWay();
    look.copies = core.custody().count();
    for (const clacks::NextHop& hop : core.nextHops())
        look.hops.push_back({hop.to.toText(), hop.chance});
    std::ranges::stable_sort(look.hops, std::greater(), &Hop::chance);
    return look;
}

void QueueForecast::refresh()
{
    if (!link() || !m_active)
        return;
    link()->ask(this, &QueueForecast::look, [this](const Look& look) {
        m_look = look;
        merge(m_hops, look.hops, &Hop::name);
        Q_EMIT changed();
    });
}

QString QueueForecast::sentence() const
{
    using Seconds = std::chrono::duration<double>;
    if (m_look.waiting == 0)
        return tr("Nothing waits");
    if (!m_look.onAir)
        return tr("Off air: nothing leaves");
    if (m_look.sendrate <= 0)
        return tr("Sending is switched off (clacks.sendrate is 0)");
    if (m_look.hops.empty())
        return tr("Waits for a tower to send to");
    double seconds = double(m_look.waiting) / m_look.sendrate;
    if (m_look.sendbytes > 0)
        seconds = std::max(seconds, double(m_look.bytes) / double(m_look.sendbytes));
    //: forecast of the queue; %1 is a span such as "3 min", %2 messages a second
    return tr("Drains in %1 at %2/s, if nothing comes in")
        .arg(Wording::span(std::chrono::duration_cast<base::Duration>(Seconds(seconds))),
            QLocale().toString(m_look.sendrate, 'g', 3));
}

QString QueueForecast::custody() const
{
    QStringList parts;
    if (m_look.underWay > 0)
        parts << tr("%n under way", "messages", int(m_look.underWay));
    if (m_look.copies > 0)
        parts << tr("%n copies kept until they are seen again", "messages", int(m_look.copies));
    return parts.join(QStringLiteral(" · "));
}

} // namespace clackstower::viewmodels
