#include "viewmodels/tablecolumns.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

const auto orderName = QStringLiteral("order");
const auto widthsName = QStringLiteral("widths");
const auto hiddenName = QStringLiteral("hidden");
const auto sortName = QStringLiteral("sort");
const auto descendingName = QStringLiteral("descending");

} // namespace

void TableColumn::place(qreal x, qreal width)
{
    if (qFuzzyCompare(1 + m_x, 1 + x) && qFuzzyCompare(1 + m_width, 1 + width))
        return;
    m_x = x;
    m_width = width;
    Q_EMIT placeChanged();
}

TableColumns::TableColumns(QObject* parent)
    : QObject(parent)
{
    for (const auto changed :
        {&TableColumns::availableChanged, &TableColumns::scaleChanged, &TableColumns::mirroredChanged})
        connect(this, changed, this, &TableColumns::arrange);
}

QQmlListProperty<TableColumn> TableColumns::columns()
{
    return {this, nullptr, &TableColumns::append, &TableColumns::count, &TableColumns::item, nullptr};
}

QVariantList TableColumns::ordered() const
{
    QVariantList list;
    for (TableColumn* const column : m_columns)
        list.append(QVariant::fromValue(column));
    return list;
}

TableColumn* TableColumns::at(const QString& key) const
{
    const auto found = std::ranges::find(m_columns, key, &TableColumn::key);
    return found == m_columns.end() ? nullptr : *found;
}

void TableColumns::sortBy(const QString& key)
{
    const TableColumn* const column = at(key);
    if (!column || !column->sortable)
        return;
    m_descending = m_sortKey == key && !m_descending;
    m_sortKey = key;
    Q_EMIT sortChanged();
    Q_EMIT edited();
}

void TableColumns::resize(const QString& key, qreal width)
{
    TableColumn* const column = at(key);
    if (!column)
        return;
    column->wanted = std::max(column->least, width / m_scale);
    column->stretches = false;
    Q_EMIT column->wishChanged();
    Q_EMIT edited();
}

void TableColumns::move(const QString& key, int steps)
{
    TableColumn* const column = at(key);
    if (!column)
        return;
    qsizetype to = m_columns.indexOf(column);
    const int step = steps < 0 ? -1 : 1;
    for (int left = std::abs(steps); left > 0; --left) {
        do
            to += step;
        while (to >= 0 && to < m_columns.size() && !m_columns.at(to)->shown);
    }
    m_columns.move(m_columns.indexOf(column), std::clamp<qsizetype>(to, 0, m_columns.size() - 1));
    arrange();
    Q_EMIT orderChanged();
    Q_EMIT edited();
}

void TableColumns::show(const QString& key, bool shown)
{
    TableColumn* const column = at(key);
    const auto left = std::ranges::count(m_columns, true, &TableColumn::shown);
    if (!column || column->shown == shown || (!shown && left == 1))
        return; // a table without any column could never be mended
    column->shown = shown;
    Q_EMIT column->wishChanged();
    Q_EMIT edited();
}

QVariantMap TableColumns::save() const
{
    QStringList order;
    QStringList hidden;
    QVariantMap widths;
    for (const TableColumn* const column : m_columns) {
        order += column->key;
        if (!column->shown)
            hidden += column->key;
        if (!column->stretches)
            widths.insert(column->key, column->wanted);
    }
    return {{orderName, order}, {hiddenName, hidden}, {widthsName, widths}, {sortName, m_sortKey},
        {descendingName, m_descending}};
}

void TableColumns::restore(const QVariantMap& saved)
{
    if (saved.isEmpty())
        return;
    const QStringList order = saved.value(orderName).toStringList();
    const QStringList hidden = saved.value(hiddenName).toStringList();
    const QVariantMap widths = saved.value(widthsName).toMap();
    const auto place = [&order](const TableColumn* column) {
        const qsizetype index = order.indexOf(column->key);
        return index < 0 ? order.size() : index; // a column of a later version stands last
    };
    std::ranges::stable_sort(m_columns, {}, place);
    for (TableColumn* const column : std::as_const(m_columns)) {
        column->shown = !hidden.contains(column->key);
        const auto width = widths.constFind(column->key);
        column->stretches = column->stretches && width == widths.cend();
        if (width != widths.cend())
            column->wanted = std::clamp(width->toReal(), column->least, 2000.0);
    }
    const TableColumn* const sorted = at(saved.value(sortName).toString());
    m_sortKey = sorted && sorted->sortable ? sorted->key : QString();
    m_descending = saved.value(descendingName).toBool();
    arrange();
    Q_EMIT orderChanged();
    Q_EMIT sortChanged();
}

void TableColumns::append(QQmlListProperty<TableColumn>* list, TableColumn* column)
{
    auto* const self = static_cast<TableColumns*>(list->object);
    self->m_columns.append(column);
    connect(column, &TableColumn::wishChanged, self, &TableColumns::arrange);
    self->arrange();
    Q_EMIT self->orderChanged();
}

qsizetype TableColumns::count(QQmlListProperty<TableColumn>* list)
{
    return static_cast<const TableColumns*>(list->object)->m_columns.size();
}

TableColumn* TableColumns::item(QQmlListProperty<TableColumn>* list, qsizetype index)
{
    return static_cast<const TableColumns*>(list->object)->m_columns.at(index);
}

void TableColumns::arrange()
{
    qreal fixed = 0;
    int stretching = 0;
    for (const TableColumn* const column : std::as_const(m_columns)) {
        if (!column->shown)
            continue;
        fixed += (column->stretches ? column->least : column->wanted) * m_scale;
        stretching += column->stretches ? 1 : 0;
    }
    // What does not fit is narrower in proportion: no column is ever out of sight.
    const qreal shrink = fixed > m_available && m_available > 0 ? m_available / fixed : 1;
    const qreal share = stretching > 0 ? std::max(0.0, m_available - fixed) / stretching : 0;
    qreal at = 0;
    for (TableColumn* const column : std::as_const(m_columns)) {
        const qreal width = !column->shown ? 0
            : column->stretches            ? column->least * m_scale * shrink + share
                                           : column->wanted * m_scale * shrink;
        column->place(m_mirrored ? m_available - at - width : at, width);
        at += width;
    }
}

} // namespace clackstower::viewmodels
