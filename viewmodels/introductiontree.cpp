#include "viewmodels/introductiontree.h"

namespace clackstower::viewmodels {

namespace {

constexpr int deepest = 32; ///< a chain of introductions may be as long as a stranger likes

using Children = QHash<TowerKey, std::vector<TowerKey>>;

/// Breadth first and without recursion: what others say may be a long chain, or a circle.
QList<TowerKey> branchOf(const Children& all, const TowerKey& top)
{
    QSet<TowerKey> seen{top};
    QList<TowerKey> branch{top};
    for (qsizetype i = 0; i < branch.size(); ++i) {
        for (const TowerKey& child : all.value(branch[i])) {
            if (!seen.contains(child))
                branch << child;
            seen.insert(child);
        }
    }
    return branch;
}

} // namespace

int IntroductionTree::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant IntroductionTree::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (Role(role)) {
    case Role::Key: return row.key.toText();
    case Role::Name: return row.name;
    case Role::State: return row.state;
    case Role::Depth: return row.depth;
    case Role::Introduced: return row.introduced;
    case Role::Folded: return row.folded;
    case Role::Sentence:
        //: a row of the introduction tree, for a screen reader: name, level, how many it introduced
        return tr("%1, level %2, introduced %n tower(s)", nullptr, row.introduced).arg(row.name).arg(row.depth + 1);
    }
    return {};
}

QHash<int, QByteArray> IntroductionTree::roleNames() const
{
    return {{int(Role::Key), "key"}, {int(Role::Name), "name"}, {int(Role::State), "status"},
        {int(Role::Depth), "depth"}, {int(Role::Introduced), "introduced"}, {int(Role::Folded), "folded"},
        {int(Role::Sentence), "sentence"}};
}

void IntroductionTree::setBook(TowerBook* book)
{
    if (m_book == book)
        return;
    m_book = book;
    connect(book, &TowerBook::surveyed, this, &IntroductionTree::rebuild);
    rebuild();
    Q_EMIT bookChanged();
}

void IntroductionTree::setRoot(const QString& key)
{
    if (std::exchange(m_root, key) == key)
        return;
    rebuild();
    Q_EMIT bookChanged();
}

IntroductionTree::Children IntroductionTree::children() const
{
    QSet<TowerKey> known;
    for (const TowerRow& row : m_book->survey()->rows)
        known.insert(row.key);
    Children all;
    for (const TowerRow& row : m_book->survey()->rows) {
        const TowerKey parent{row.key.line, row.peer.introducedBy.value_or(base::Endpoint())};
        all[known.contains(parent) && parent != row.key ? parent : TowerKey()].push_back(row.key);
    }
    return all;
}

void IntroductionTree::append(std::vector<Row>& rows, const Children& all, const TowerKey& key, int depth) const
{
    const TowerRow* const tower = m_book->survey()->find(key);
    if (!tower || depth > deepest)
        return;
    const bool isFolded = m_folded.contains(key);
    rows.push_back(
        {key, tower->name(), stateToken(tower->peer.status), depth, int(branchOf(all, key).size()) - 1, isFolded});
    if (isFolded)
        return;
    for (const TowerKey& child : all.value(key))
        append(rows, all, child, depth + 1);
}

void IntroductionTree::rebuild()
{
    if (!m_book)
        return;
    const Children all = children();
    std::vector<Row> rows;
    if (!m_root.isEmpty()) {
        append(rows, all, TowerKey::fromText(m_root), 0);
    } else {
        for (const TowerKey& top : all.value(TowerKey()))
            append(rows, all, top, 0);
        // Two that name each other hang below nobody.
        const QList<TowerKey> reached = branchOf(all, TowerKey());
        const QSet<TowerKey> known(reached.begin(), reached.end());
        for (const TowerRow& row : m_book->survey()->rows) {
            if (!known.contains(row.key))
                append(rows, all, row.key, 0);
        }
    }
    QSet<TowerKey> seen;
    std::erase_if(rows, [&seen](const Row& row) {
        const bool isTwice = seen.contains(row.key);
        seen.insert(row.key);
        return isTwice;
    });
    merge(m_rows, std::move(rows), &Row::key);
    Q_EMIT changed();
}

void IntroductionTree::fold(int row, bool folded)
{
    if (row < 0 || row >= count())
        return;
    if (folded)
        m_folded.insert(m_rows[size_t(row)].key);
    else
        m_folded.remove(m_rows[size_t(row)].key);
    rebuild();
}

QStringList IntroductionTree::branch(const QString& key) const
{
    QStringList keys;
    if (!m_book)
        return keys;
    for (const TowerKey& tower : branchOf(children(), TowerKey::fromText(key)))
        keys << tower.toText();
    return keys;
}

} // namespace clackstower::viewmodels
