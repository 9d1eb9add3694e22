#include "viewmodels/towersmodel.h"

#include "viewmodels/wording.h"

#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;
using peers::PeerStatus;

/// How long the pointer must be gone before rows change places.
constexpr auto restTime = 2s;

QString introducer(const TowerRow& row)
{
    if (row.peer.introducedBy)
        return QString::fromUtf8(row.peer.introducedBy->toText());
    if (row.peer.typed)
        //: who introduced a tower: the user
        return TowersModel::tr("you");
    //: who introduced a tower: nobody, it called by itself
    return TowersModel::tr("itself");
}

QString oddsText(const TowerRow& row)
{
    return row.odds ? Wording::percent(*row.odds) : Wording::dash();
}

QString latencyText(const TowerRow& row)
{
    if (row.phi)
        return QStringLiteral("φ ") + QLocale().toString(*row.phi, 'f', 1);
    return Wording::latency(row.peer.latency);
}

QString sentence(const TowerRow& row, base::Instant now)
{
    //: A row of the table of towers, for a screen reader: name, state, line, when it was heard, messages in and out
    return TowersModel::tr("%1, %2, %3 line, heard %4, %5 in, %6 out, odds %7")
        .arg(row.name(), stateWord(row.peer.status), QString::fromUtf8(row.key.line),
            Wording::ago(row.peer.lastHeard, now), QLocale().toString(row.peer.received),
            QLocale().toString(row.peer.sent), oddsText(row));
}

std::strong_ordering compare(const QString& key, const TowerRow& a, const TowerRow& b)
{
    const auto number = [](double left, double right) {
        return left < right ? std::strong_ordering::less
            : left > right  ? std::strong_ordering::greater
                            : std::strong_ordering::equal;
    };
    const auto text
        = [](const QString& left, const QString& right) { return left.localeAwareCompare(right) <=> 0; };
    const auto heard = [](const TowerRow& row) { return row.peer.lastHeard.value_or(base::Instant()); };
    if (key == QLatin1String("name"))
        return text(a.name(), b.name());
    if (key == QLatin1String("line"))
        return a.key.line.compare(b.key.line) <=> 0;
    if (key == QLatin1String("heard"))
        return heard(b) <=> heard(a);
    if (key == QLatin1String("traffic"))
        return (a.peer.received + a.peer.sent) <=> (b.peer.received + b.peer.sent);
    if (key == QLatin1String("failures"))
        return a.peer.failures <=> b.peer.failures;
    if (key == QLatin1String("latency"))
        return a.phi || b.phi
            ? number(a.phi.value_or(0), b.phi.value_or(0))
            : a.peer.latency.value_or(base::Duration::max()) <=> b.peer.latency.value_or(base::Duration::max());
    if (key == QLatin1String("introducedBy"))
        return text(introducer(a), introducer(b));
    if (key == QLatin1String("odds"))
        return number(a.odds.value_or(-1), b.odds.value_or(-1));
    if (key == QLatin1String("fingerprint"))
        return a.peer.fingerprint.compare(b.peer.fingerprint) <=> 0;
    if (key == QLatin1String("note"))
        return a.peer.note.compare(b.peer.note) <=> 0;
    return stateRank(a.peer.status) <=> stateRank(b.peer.status);
}

} // namespace

TowersModel::TowersModel(QObject* parent)
    : MergedList(parent)
{
    m_letGo.setSingleShot(true);
    connect(&m_letGo, &QTimer::timeout, this, &TowersModel::rebuild);
}

int TowersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TowersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TowerRow& row = m_rows[size_t(index.row())];
    const base::Instant now = m_book->survey()->now;
    const QLocale locale;
    if (role == Qt::DisplayRole)
        return row.name();
    switch (Role(role)) {
    case Role::Key: return row.key.toText();
    case Role::Line: return QString::fromUtf8(row.key.line);
    case Role::Name: return row.name();
    case Role::State: return stateToken(row.peer.status);
    case Role::StateWord: return stateWord(row.peer.status);
    case Role::LastHeard: return Wording::ago(row.peer.lastHeard, now);
    case Role::Traffic:
        return QStringLiteral("%1 / %2").arg(locale.toString(row.peer.received), locale.toString(row.peer.sent));
    case Role::Failures: return locale.toString(row.peer.failures);
    case Role::Latency: return latencyText(row);
    case Role::IntroducedBy: return introducer(row);
    case Role::Odds: return oddsText(row);
    case Role::Fingerprint:
        return row.peer.fingerprint.isEmpty() ? Wording::dash() : QString::fromLatin1(row.peer.fingerprint);
    case Role::Note: return QString::fromUtf8(row.peer.note);
    case Role::KeyChanged: return !row.peer.changedFingerprint.isEmpty();
    case Role::Chosen: return m_chosen.contains(row.key.toText());
    case Role::Section:
        return row.peer.status == PeerStatus::Ignored ? QStringLiteral("ignored") : QStringLiteral("known");
    case Role::Sentence: return sentence(row, now);
    }
    return {};
}

QHash<int, QByteArray> TowersModel::roleNames() const
{
    return {{int(Role::Key), "key"}, {int(Role::Line), "line"}, {int(Role::Name), "name"},
        {int(Role::State), "status"}, {int(Role::StateWord), "stateWord"}, {int(Role::LastHeard), "lastHeard"},
        {int(Role::Traffic), "traffic"}, {int(Role::Failures), "failures"}, {int(Role::Latency), "latency"},
        {int(Role::IntroducedBy), "introducedBy"}, {int(Role::Odds), "odds"},
        {int(Role::Fingerprint), "fingerprint"}, {int(Role::Note), "note"}, {int(Role::KeyChanged), "keyChanged"},
        {int(Role::Chosen), "chosen"}, {int(Role::Section), "section"}, {int(Role::Sentence), "sentence"}};
}

void TowersModel::setBook(TowerBook* book)
{
    if (m_book == book)
        return;
    m_book = book;
    connect(book, &TowerBook::surveyed, this, &TowersModel::follow);
    rebuild();
    Q_EMIT bookChanged();
}

void TowersModel::setSortKey(const QString& key)
{
    if (std::exchange(m_sortKey, key) == key)
        return;
    rebuild();
    Q_EMIT orderChanged();
}

void TowersModel::setDescending(bool descending)
{
    if (std::exchange(m_descending, descending) == descending)
        return;
    rebuild();
    Q_EMIT orderChanged();
}

void TowersModel::setSearch(const QString& search)
{
    if (std::exchange(m_search, search) == search)
        return;
    rebuild();
    Q_EMIT filterChanged();
}

void TowersModel::setStates(const QStringList& states)
{
    if (std::exchange(m_states, states) == states)
        return;
    rebuild();
    Q_EMIT filterChanged();
}

void TowersModel::setLines(const QStringList& lines)
{
    if (std::exchange(m_lines, lines) == lines)
        return;
    rebuild();
    Q_EMIT filterChanged();
}

void TowersModel::setShowIgnored(bool show)
{
    if (std::exchange(m_showIgnored, show) == show)
        return;
    rebuild();
    Q_EMIT filterChanged();
}

void TowersModel::setHeld(bool held)
{
    if (std::exchange(m_held, held) == held)
        return;
    if (held)
        m_letGo.stop();
    else
        m_letGo.start(restTime);
    Q_EMIT heldChanged();
}

void TowersModel::setCurrentKey(const QString& key)
{
    if (std::exchange(m_current, key) == key)
        return;
    Q_EMIT currentChanged();
    Q_EMIT chosenChanged();
}

int TowersModel::currentRow() const
{
    const auto row = std::ranges::find(m_rows, TowerKey::fromText(m_current), &TowerRow::key);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

void TowersModel::setCurrentRow(int row)
{
    if (row >= 0 && row < rowCount())
        setCurrentKey(m_rows[size_t(row)].key.toText());
}

QStringList TowersModel::targets() const
{
    QStringList keys;
    for (const TowerRow& row : m_rows) {
        const QString key = row.key.toText();
        if (m_chosen.isEmpty() ? key == m_current : m_chosen.contains(key))
            keys << key;
    }
    return keys;
}

void TowersModel::choose(int row, bool chosen)
{
    if (row < 0 || row >= rowCount())
        return;
    const QString key = m_rows[size_t(row)].key.toText();
    if (chosen)
        m_chosen.insert(key);
    else
        m_chosen.remove(key);
    tellChosen();
}

void TowersModel::chooseTo(int row)
{
    const int from = std::max(currentRow(), 0);
    for (int i = std::min(from, row); i <= std::max(from, row) && i < rowCount(); ++i)
        m_chosen.insert(m_rows[size_t(i)].key.toText());
    tellChosen();
}

void TowersModel::chooseAll()
{
    for (const TowerRow& row : m_rows)
        m_chosen.insert(row.key.toText());
    tellChosen();
}

void TowersModel::chooseNone()
{
    m_chosen.clear();
    tellChosen();
}

void TowersModel::tellChosen()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {int(Role::Chosen)});
    Q_EMIT chosenChanged();
}

QStringList TowersModel::words(const QString& key) const
{
    const TowerRow* const row = m_book->survey()->find(TowerKey::fromText(key));
    if (!row)
        return {};
    return {QString::fromUtf8(row->peer.endpoint.toText()), QString::fromLatin1(row->peer.fingerprint),
        QString::fromUtf8(row->peer.note)};
}

bool TowersModel::passes(const TowerRow& row) const
{
    if (row.peer.status == PeerStatus::Ignored && !m_showIgnored)
        return false;
    if (!m_states.isEmpty() && !m_states.contains(stateToken(row.peer.status)))
        return false;
    if (!m_lines.isEmpty() && !m_lines.contains(QString::fromUtf8(row.key.line)))
        return false;
    const QString text = row.name() + QLatin1Char(' ') + QString::fromUtf8(row.peer.endpoint.toText())
        + QLatin1Char(' ') + QString::fromUtf8(row.key.line) + QLatin1Char(' ') + introducer(row) + QLatin1Char(' ')
        + QString::fromUtf8(row.peer.note) + QLatin1Char(' ') + QString::fromLatin1(row.peer.fingerprint)
        + QLatin1Char(' ') + stateWord(row.peer.status);
    const QStringList words = m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool TowersModel::isBefore(const TowerRow& left, const TowerRow& right) const
{
    const bool leftIgnored = left.peer.status == PeerStatus::Ignored;
    if (leftIgnored != (right.peer.status == PeerStatus::Ignored))
        return !leftIgnored;
    auto order = compare(m_sortKey, left, right);
    if (m_descending)
        order = 0 <=> order;
    return order < 0;
}

// While held, nothing comes, goes or moves: values alone are brought up to date.
void TowersModel::follow()
{
    if (!m_held && !m_letGo.isActive())
        return rebuild();
    for (TowerRow& row : m_rows) {
        if (const TowerRow* const now = m_book->survey()->find(row.key))
            row = *now;
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void TowersModel::rebuild()
{
    if (!m_book)
        return;
    std::vector<TowerRow> wanted;
    m_total = 0;
    m_ignored = 0;
    for (const TowerRow& row : m_book->survey()->rows) {
        ++m_total;
        m_ignored += row.peer.status == PeerStatus::Ignored;
        if (passes(row))
            wanted.push_back(row);
    }
    std::ranges::stable_sort(wanted, [this](const TowerRow& a, const TowerRow& b) { return isBefore(a, b); });
    const int before = currentRow();
    merge(m_rows, std::move(wanted), &TowerRow::key);
    if (!m_rows.empty()) // ages have moved on in every row
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {int(Role::LastHeard), int(Role::Sentence)});
    tidyChoice();
    Q_EMIT countChanged();
    if (before != currentRow())
        Q_EMIT currentChanged();
}

void TowersModel::tidyChoice()
{
    QSet<QString> here;
    for (const TowerRow& row : m_rows)
        here.insert(row.key.toText());
    const qsizetype before = m_chosen.size();
    m_chosen.intersect(here);
    if (before != m_chosen.size())
        Q_EMIT chosenChanged();
}

} // namespace clackstower::viewmodels
