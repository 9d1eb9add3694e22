#include "viewmodels/palette.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

constexpr int canRole = VerbTable::ChosenRole + 1;

} // namespace

void Palette::setTable(VerbTable* table)
{
    if (m_table == table)
        return;
    m_table = table;
    refresh();
    Q_EMIT tableChanged();
}

void Palette::setSearch(const QString& search)
{
    if (m_search == search)
        return;
    m_search = search;
    refresh();
    Q_EMIT searchChanged();
}

std::optional<int> Palette::fit(const QString& text, const QString& typed)
{
    constexpr int begins = 8;
    constexpr int follows = 4;
    int score = 0;
    qsizetype place = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype next = text.indexOf(letter, place + 1, Qt::CaseInsensitive);
        if (next < 0)
            return std::nullopt;
        if (next == 0 || text[next - 1].isSpace())
            score += begins;
        else if (next == place + 1)
            score += follows;
        place = next;
    }
    return score * 8 - int(std::min<qsizetype>(text.size(), 63)); // of two that fit alike, the shorter
}

void Palette::refresh()
{
    QList<Row> rows;
    for (int i = 0; m_table && i < m_table->rowCount(); ++i) {
        const QModelIndex verb = m_table->index(i);
        const QString text = verb.data(VerbTable::TextRole).toString();
        const QString page = verb.data(VerbTable::PageRole).toString();
        std::optional<int> best = fit(text, m_search);
        if (!best)
            best = fit(page + u' ' + text, m_search);
        if (!best)
            continue;
        constexpr int isHere = 64; // what the page in sight can do is meant rather than what another one can
        const QString id = verb.data(VerbTable::IdRole).toString();
        const int nearness = m_table->awayOf(id).isEmpty() ? isHere : 0;
        rows << Row{i, m_table->can(id), m_search.isEmpty() ? 0 : *best + nearness};
    }
    std::ranges::stable_sort(rows, [](const Row& left, const Row& right) {
        return left.fit != right.fit ? left.fit > right.fit : left.can && !right.can;
    });
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT countChanged();
}

QString Palette::verbAt(int row) const
{
    return row < 0 || row >= count() ? QString()
                                     : m_table->index(m_rows[row].verb).data(VerbTable::IdRole).toString();
}

int Palette::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Palette::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_table)
        return {};
    const Row& row = m_rows[index.row()];
    if (role == canRole)
        return row.can;
    const QModelIndex verb = m_table->index(row.verb);
    return role == VerbTable::ConsequenceRole ? explanation(verb) : verb.data(role);
}

QString Palette::explanation(const QModelIndex& verb) const
{
    const QString id = verb.data(VerbTable::IdRole).toString();
    const QString obstacle = m_table->obstacleOf(id);
    const QString text = obstacle.isEmpty() ? verb.data(VerbTable::ConsequenceRole).toString() : obstacle;
    //: in the palette, a verb of another page; %1 is that page, %2 says what the verb does or what it waits for
    return m_table->awayOf(id).isEmpty() ? text : tr("%1: %2").arg(verb.data(VerbTable::PageRole).toString(), text);
}

QHash<int, QByteArray> Palette::roleNames() const
{
    QHash<int, QByteArray> all = VerbTable().roleNames();
    all.insert(canRole, "can");
    return all;
}

} // namespace clackstower::viewmodels
