#include "viewmodels/flowmodel.h"

#include "viewmodels/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 200ms; ///< edges are drawn anew at most five times a second

const TowerKey& keyOf(const TowerRow& row)
{
    return row.key;
}

} // namespace

FlowModel::FlowModel(QObject* parent)
    : MergedList(parent)
{
    m_beat.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &FlowModel::rebuild);
}

int FlowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FlowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [tower, tally] = m_rows[size_t(index.row())];
    const QLocale locale;
    switch (Role(role)) {
    case Role::Key: return tower.key.toText();
    case Role::Name: return tower.name();
    case Role::Line: return QString::fromUtf8(tower.key.line);
    case Role::State: return stateToken(tower.peer.status);
    case Role::In: return locale.toString(tally.in);
    case Role::Out: return locale.toString(tally.out);
    case Role::PerMinute: return locale.toString(double(tally.in + tally.out) / minutesShown(), 'f', 1);
    case Role::Tuned: return locale.toString(tally.tuned);
    case Role::Stonewalled: return locale.toString(tally.stonewalled);
    case Role::Failed: return locale.toString(tally.failed);
    case Role::IntroducedBy:
        return tower.peer.introducedBy ? QString::fromUtf8(tower.peer.introducedBy->toText()) : Wording::dash();
    case Role::Pinned: return m_layout.isPinned(tower.key);
    case Role::Sentence:
        return tower.name() + QStringLiteral(", ") + stateWord(tower.peer.status) + QStringLiteral(". ")
            + summary(tower.key.toText());
    }
    return {};
}

QHash<int, QByteArray> FlowModel::roleNames() const
{
    return {{int(Role::Key), "key"}, {int(Role::Name), "name"}, {int(Role::Line), "line"},
        {int(Role::State), "status"}, {int(Role::In), "messagesIn"}, {int(Role::Out), "messagesOut"},
        {int(Role::PerMinute), "perMinute"}, {int(Role::Tuned), "tuned"}, {int(Role::Stonewalled), "stonewalled"},
        {int(Role::Failed), "failed"}, {int(Role::IntroducedBy), "introducedBy"}, {int(Role::Pinned), "pinned"},
        {int(Role::Sentence), "sentence"}};
}

void FlowModel::setBook(TowerBook* book)
{
    if (m_book == book)
        return;
    m_book = book;
    connect(book, &TowerBook::surveyed, this, [this] { want(true); });
    want(true);
    Q_EMIT sourceChanged();
}

void FlowModel::setChronicle(Chronicle* chronicle)
{
    if (m_chronicle == chronicle)
        return;
    m_chronicle = chronicle;
    connect(chronicle, &Chronicle::changed, this, [this] { want(true); });
    connect(chronicle, &Chronicle::passed, this, [this](const std::vector<Passage>& passages) {
        if (!m_frozen && m_minutesAgo == 0)
            Q_EMIT passed(passages);
    });
    want(true);
    Q_EMIT sourceChanged();
}

void FlowModel::want(bool changed)
{
    if (changed && !m_beat.isActive() && !m_frozen)
        m_beat.start(beat);
}

void FlowModel::setTraffic(bool shown)
{
    want(std::exchange(m_traffic, shown) != shown);
    Q_EMIT wishChanged();
}

void FlowModel::setIntroductions(bool shown)
{
    want(std::exchange(m_introductions, shown) != shown);
    Q_EMIT wishChanged();
}

void FlowModel::setFrozen(bool frozen)
{
    m_frozen = frozen;
    want(!frozen);
    Q_EMIT wishChanged();
}

void FlowModel::setSearch(const QString& search)
{
    want(std::exchange(m_search, search) != search);
    Q_EMIT wishChanged();
}

void FlowModel::setMinutesAgo(int minutes)
{
    want(std::exchange(m_minutesAgo, std::clamp(minutes, 0, Chronicle::minutes)) != minutes);
    Q_EMIT wishChanged();
}

void FlowModel::setCap(int cap)
{
    want(std::exchange(m_cap, cap) != cap);
    Q_EMIT wishChanged();
}

Tally FlowModel::tallyOf(const TowerKey& key) const
{
    return m_minutesAgo > 0 ? m_chronicle->sum(key, m_minutesAgo, m_minutesAgo)
                            : m_chronicle->sum(key, Chronicle::minutes, 0);
}

QString FlowModel::cursorText() const
{
    if (m_minutesAgo == 0 || !m_chronicle)
        //: the graph shows what happens now
        return tr("Live");
    const base::Instant minute{std::chrono::minutes(m_chronicle->thisMinute() - m_minutesAgo)};
    return Wording::clock(minute).left(5);
}

std::vector<FlowModel::Row> FlowModel::chosenRows() const
{
    std::vector<Row> rows;
    for (const TowerRow& tower : m_book->survey()->rows) {
        const QString text = tower.name() + QLatin1Char(' ') + QString::fromUtf8(tower.key.line) + QLatin1Char(' ')
            + stateToken(tower.peer.status);
        const QStringList words = m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (std::ranges::all_of(
                words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            rows.push_back({tower, tallyOf(tower.key)});
    }
    // Who is pinned or busy comes first; who stands in the picture already is not pushed out by somebody who is its
    // equal.
    QSet<TowerKey> shown;
    for (const FlowNode& node : m_scene->nodes)
        shown.insert(node.key);
    std::ranges::stable_sort(rows, [&](const Row& a, const Row& b) {
        const auto rank = [&](const Row& row) {
            return std::tuple(!m_layout.isPinned(row.tower.key),
                -std::ilogb(double(row.tally.in + row.tally.out) + 1), stateRank(row.tower.peer.status),
                !shown.contains(row.tower.key));
        };
        return rank(a) < rank(b);
    });
    return rows;
}

void FlowModel::rebuild()
{
    if (!m_book || !m_chronicle)
        return;
    std::vector<Row> rows = chosenRows();
    const auto all = int(rows.size());
    const auto drawn = m_cap > 0 ? std::min(m_cap, all) : all;
    m_scene = draw({rows.begin(), rows.begin() + drawn}, all - drawn);
    merge(m_rows, std::move(rows), [](const Row& row) { return keyOf(row.tower); });
    Q_EMIT sceneChanged();
}

FlowScenePtr FlowModel::draw(const std::vector<Row>& rows, int others)
{
    auto scene = std::make_shared<FlowScene>();
    scene->others = others;
    QSet<TowerKey> keys;
    QHash<TowerKey, int> places;
    for (const Row& row : rows)
        keys.insert(row.tower.key);
    m_layout.keepOnly(keys);
    quint32 most = 1;
    for (const auto& [tower, tally] : rows) {
        most = std::max({most, tally.in, tally.out});
        places.insert(tower.key, int(scene->nodes.size()));
        scene->nodes.push_back({tower.key, tower.name(), stateToken(tower.peer.status),
            m_layout.place(tower.key, tower.peer.status), m_layout.isPinned(tower.key)});
        const double radius = FlowLayout::radiusOf(tower.peer.status);
        if (std::ranges::find(scene->rings, radius) == scene->rings.end())
            scene->rings.push_back(radius);
    }
    static const QList<QByteArray> lines{"clacks", "scuttlebutt", "relay", "courier", "rumour"};
    const auto weight
        = [most](quint32 count) { return float(std::log2(double(count) + 1) / std::log2(double(most) + 1)); };
    for (const auto& [tower, tally] : rows) {
        const int node = places.value(tower.key);
        const int line = int(std::max<qsizetype>(lines.indexOf(tower.key.line), 0));
        if (m_traffic && tally.in > 0)
            scene->edges.push_back({node, -1, weight(tally.in), line});
        if (m_traffic && tally.out > 0)
            scene->edges.push_back({-1, node, weight(tally.out), line});
        if (!m_introductions)
            continue;
        const TowerKey introducer{tower.key.line, tower.peer.introducedBy.value_or(base::Endpoint())};
        if (const auto place = places.constFind(introducer); place != places.cend())
            scene->edges.push_back({*place, node, 0, line, true});
    }
    return scene;
}

void FlowModel::pin(const QString& key, qreal x, qreal y)
{
    m_layout.pin(TowerKey::fromText(key), {x, y});
    rebuild();
}

void FlowModel::unpin(const QString& key)
{
    m_layout.unpin(TowerKey::fromText(key));
    rebuild();
}

bool FlowModel::isPinned(const QString& key) const
{
    return m_layout.isPinned(TowerKey::fromText(key));
}

QString FlowModel::nameOf(const QString& key) const
{
    const TowerRow* const row = m_book ? m_book->survey()->find(TowerKey::fromText(key)) : nullptr;
    return row ? row->name() : QString();
}

QString FlowModel::summary(const QString& key) const
{
    if (!m_chronicle)
        return {};
    const Tally tally = tallyOf(TowerKey::fromText(key));
    const QLocale locale;
    //: what passed between us and a tower; numbers
    return tr("%1 in, %2 out, %3 failed · %4 a minute · %5 tuned, %6 stonewalled")
        .arg(locale.toString(tally.in), locale.toString(tally.out), locale.toString(tally.failed),
            locale.toString(double(tally.in + tally.out) / minutesShown(), 'f', 1), locale.toString(tally.tuned),
            locale.toString(tally.stonewalled));
}

QString FlowModel::stateOf(const QString& key) const
{
    const TowerRow* const row = m_book ? m_book->survey()->find(TowerKey::fromText(key)) : nullptr;
    return row ? stateToken(row->peer.status) : QString();
}

QString FlowModel::standing(const QString& key) const
{
    const TowerRow* const row = m_book ? m_book->survey()->find(TowerKey::fromText(key)) : nullptr;
    if (!row)
        return {};
    QStringList parts{QString::fromUtf8(row->key.line)};
    //: on the card of a tower; %1 is such as "5 s ago"
    parts << (row->peer.lastHeard ? tr("heard %1").arg(Wording::ago(row->peer.lastHeard, m_book->survey()->now))
                                  //: on the card of a tower
                                  : tr("never heard"));
    if (row->odds)
        //: on the card of a tower; %1 is a share such as "4.1 %"
        parts << tr("gets the next message with %1").arg(Wording::percent(*row->odds));
    if (row->peer.latency)
        //: on the card of a tower; %1 is a time such as "40 ms"
        parts << tr("answers in %1").arg(Wording::latency(row->peer.latency));
    if (row->peer.introducedBy)
        //: on the card of a tower; %1 is another tower
        parts << tr("introduced by %1").arg(QString::fromUtf8(row->peer.introducedBy->toText()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace clackstower::viewmodels
