#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QtQmlIntegration>

#include <algorithm>
#include <vector>

namespace clackstower::viewmodels {

/// A list model whose rows are brought to what they should be now with as few signals as there are ranges: what is
/// gone leaves, what is new joins, what has moved is one change of layout, and what reads differently is one range.
class MergedList : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using QAbstractListModel::QAbstractListModel;

protected:
    template <typename Row, typename KeyOf>
    void merge(std::vector<Row>& rows, std::vector<Row> wanted, KeyOf keyOf)
    {
        using Key = std::decay_t<std::invoke_result_t<KeyOf, const Row&>>;
        QHash<Key, int> places;
        places.reserve(qsizetype(wanted.size()));
        for (size_t i = 0; i < wanted.size(); ++i)
            places.insert(std::invoke(keyOf, wanted[i]), int(i));
        removeGone(rows, [&](const Row& row) { return !places.contains(std::invoke(keyOf, row)); });
        insertNew(rows, wanted, keyOf);

        std::vector<int> moves;
        moves.reserve(rows.size());
        int first = -1;
        int last = -1;
        for (size_t i = 0; i < rows.size(); ++i) {
            const int place = places.value(std::invoke(keyOf, rows[i]));
            moves.push_back(place);
            if (rows[i] == wanted[size_t(place)])
                continue;
            first = first < 0 ? place : std::min(first, place);
            last = std::max(last, place);
        }
        if (std::ranges::is_sorted(moves)) {
            rows = std::move(wanted);
        } else {
            Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
            rows = std::move(wanted);
            movePersistent(moves);
            Q_EMIT layoutChanged({}, VerticalSortHint);
        }
        if (first >= 0)
            Q_EMIT dataChanged(index(first), index(last));
    }

private:
    template <typename Row, typename IsGone>
    void removeGone(std::vector<Row>& rows, IsGone isGone)
    {
        for (int last = int(rows.size()) - 1; last >= 0; --last) {
            if (!isGone(rows[size_t(last)]))
                continue;
            int first = last;
            while (first > 0 && isGone(rows[size_t(first) - 1]))
                --first;
            beginRemoveRows({}, first, last);
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    template <typename Row, typename KeyOf>
    void insertNew(std::vector<Row>& rows, const std::vector<Row>& wanted, KeyOf keyOf)
    {
        if (rows.size() == wanted.size())
            return;
        QHash<std::decay_t<std::invoke_result_t<KeyOf, const Row&>>, bool> here;
        for (const Row& row : rows)
            here.insert(std::invoke(keyOf, row), true);
        std::vector<Row> joining;
        std::ranges::copy_if(wanted, std::back_inserter(joining),
            [&](const Row& row) { return !here.contains(std::invoke(keyOf, row)); });
        beginInsertRows({}, int(rows.size()), int(rows.size() + joining.size()) - 1);
        rows.insert(rows.end(), joining.begin(), joining.end());
        endInsertRows();
    }

    void movePersistent(const std::vector<int>& moves)
    {
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& old : before)
            after << index(moves[size_t(old.row())]);
        changePersistentIndexList(before, after);
    }
};

} // namespace clackstower::viewmodels
