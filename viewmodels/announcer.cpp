#include "viewmodels/announcer.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

constexpr int mostAtOnce = 64;

base::Expected<base::Endpoint> placeFrom(const QString& text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.sliced(1, host.size() - 2);
    return base::parseEndpoint(host.toUtf8(), colon < 0 ? QByteArray() : text.mid(colon + 1).toUtf8());
}

} // namespace

int Announcer::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Announcer::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (Role(role)) {
    case Role::Address: return QString::fromUtf8(row.to.toText());
    case Role::Friend:
        return row.announcement.friendTower ? QString::fromUtf8(row.announcement.friendTower->toText()) : QString();
    case Role::State: return QString::fromLatin1(row.state);
    case Role::Result:
        if (row.state == "asked")
            //: an announcement is under way
            return tr("asked; waiting for the answer");
        if (row.state == "accepted")
            //: an announcement was answered; %1 is a span such as "12 ms"
            return tr("accepted after %1").arg(Wording::latency(row.latency));
        return QString::fromUtf8(row.result);
    }
    return {};
}

QHash<int, QByteArray> Announcer::roleNames() const
{
    return {{int(Role::Address), "address"}, {int(Role::Friend), "friendTower"}, {int(Role::State), "progress"},
        {int(Role::Result), "result"}};
}

QString Announcer::ownAddress() const
{
    return m_rows.empty() ? QString() : QString::fromUtf8(m_rows.front().announcement.self.toText());
}

int Announcer::waiting() const
{
    return int(std::ranges::count(m_rows, QByteArray("asked"), &Row::state));
}

void Announcer::draft(const QString& addresses)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    std::vector<Row> rows;
    m_fault.clear();
    for (const QString& text : addresses.split(between, Qt::SkipEmptyParts)) {
        const auto place = placeFrom(text);
        if (!place)
            m_fault = text + QStringLiteral(": ") + QString::fromUtf8(place.error().sentence);
        else if (std::ranges::find(rows, *place, &Row::to) == rows.end())
            rows.push_back({.to = *place, .announcement = {}});
    }
    if (rows.size() > mostAtOnce)
        //: %1 is a number
        m_fault = tr("At most %1 towers at once").arg(mostAtOnce);
    if (rows.empty() || !m_fault.isEmpty())
        return show({});
    m_link->ask(
        this,
        [rows](tower::Tower& tower) {
            std::vector<Row> drafts = rows;
            const auto line = tower.clacks();
            for (Row& row : drafts) {
                if (line)
                    row.announcement = (*line)->draftAnnouncement(row.to);
            }
            return line ? base::Expected<std::vector<Row>>(std::move(drafts)) : std::unexpected(line.error());
        },
        [this](const base::Expected<std::vector<Row>>& drafts) {
            m_fault = drafts ? QString() : QString::fromUtf8(drafts.error().sentence);
            show(drafts.value_or(std::vector<Row>()));
        });
}

void Announcer::show(const std::vector<Row>& rows)
{
    m_sent = false;
    ++m_round;
    merge(m_rows, rows, &Row::to);
    Q_EMIT drafted();
    Q_EMIT progressed();
}

void Announcer::clear()
{
    m_fault.clear();
    show({});
}

void Announcer::send()
{
    if (m_sent || m_rows.empty())
        return;
    m_sent = true;
    for (Row& row : m_rows)
        row.state = "asked";
    Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT progressed();
    for (const Row& row : m_rows) {
        const auto tell = m_link->reply<base::Expected<peers::Peer>>(
            this, [this, to = row.to, round = m_round](const auto& answer) { answered(round, to, answer); });
        m_link->post([row, tell](tower::Tower& tower) {
            const auto line = tower.clacks();
            if (line)
                (*line)->announce(row.to, row.announcement, tell);
            else
                tell(std::unexpected(line.error()));
        });
    }
}

void Announcer::answered(quint64 round, const base::Endpoint& to, const base::Expected<peers::Peer>& answer)
{
    const auto row = std::ranges::find(m_rows, to, &Row::to);
    if (round != m_round || row == m_rows.end())
        return;
    row->state = answer ? "accepted" : "failed";
    row->result = answer ? QByteArray() : answer.error().sentence;
    row->latency = answer ? answer->latency : std::nullopt;
    const int place = int(row - m_rows.begin());
    Q_EMIT dataChanged(index(place), index(place));
    Q_EMIT progressed();
    if (waiting() > 0)
        return;
    const auto accepted = int(std::ranges::count(m_rows, QByteArray("accepted"), &Row::state));
    //: What came of announcing to several towers: %1 of %2 accepted
    Q_EMIT ended(count() == 1 ? data(index(0), int(Role::Address)).toString() + QStringLiteral(": ")
                + data(index(0), int(Role::Result)).toString()
                              : tr("%1 of %2 towers accepted").arg(accepted).arg(count()));
}

} // namespace clackstower::viewmodels
