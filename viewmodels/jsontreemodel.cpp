#include "viewmodels/jsontreemodel.h"

#include "node/base/json.h"
#include "node/rules/jsonpath.h"
#include "node/rules/lexer.h"

namespace clackstower::viewmodels {

namespace {

using base::json::Slice;
using base::json::Type;
using rules::PathStep;

constexpr qsizetype longestValue = 200;
constexpr int openDepth = 2; ///< deeper ones begin folded
constexpr int manyMembers = 100;

bool isNest(Type type)
{
    return type == Type::Object || type == Type::Array;
}

int sizeOf(const Slice& value)
{
    if (value.type == Type::Object)
        return int(base::json::membersOf(value).size());
    int size = 0;
    rules::anyElement(value, [&size](const Slice&) { return ++size > JsonTreeModel::mostRows; });
    return size;
}

} // namespace

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (Role(role)) {
    case Role::Path: return QString::fromUtf8(row.path);
    case Role::Name: return row.name;
    case Role::Value: return isNest(row.type) ? QString() : previewOf(row.text, longestValue);
    case Role::Depth: return row.depth;
    case Role::Members: return row.members;
    case Role::Folded: return row.folded;
    }
    return {};
}

QHash<int, QByteArray> JsonTreeModel::roleNames() const
{
    return {{int(Role::Path), "path"}, {int(Role::Name), "name"}, {int(Role::Value), "value"},
        {int(Role::Depth), "depth"}, {int(Role::Members), "members"}, {int(Role::Folded), "folded"}};
}

void JsonTreeModel::setMessage(MessageDetail* message)
{
    if (m_message == message)
        return;
    m_message = message;
    connect(message, &MessageDetail::changed, this, &JsonTreeModel::rebuild);
    rebuild();
    Q_EMIT messageChanged();
}

void JsonTreeModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    rebuild();
    Q_EMIT messageChanged();
}

void JsonTreeModel::rebuild()
{
    if (!m_message || !m_active)
        return;
    if (m_serial != m_message->serial()) {
        m_serial = m_message->serial();
        m_turned.clear();
    }
    std::vector<Row> rows;
    std::vector<PathStep> path;
    const QByteArray bytes = m_message->content();
    const base::json::Scan scan = base::json::scanDocument(bytes);
    if (scan.fault == base::json::Fault::None)
        append(rows, scan.value, path, {});
    QHash<QByteArray, int> seen;
    for (Row& row : rows)
        row.key = row.path + '#' + QByteArray::number(seen[row.path]++);
    merge(m_rows, std::move(rows), &Row::key);
    Q_EMIT changed();
}

void JsonTreeModel::append(
    std::vector<Row>& rows, const Slice& value, std::vector<PathStep>& path, const QString& name) const
{
    if (int(rows.size()) >= mostRows)
        return;
    Row row{.key = {},
        .path = rules::pathText(path),
        .name = name,
        .type = value.type,
        .text = {},
        .depth = int(path.size())};
    if (!isNest(value.type)) {
        row.text = value.text.toByteArray();
        rows.push_back(std::move(row));
        return;
    }
    row.members = sizeOf(value);
    const bool beginsFolded = row.depth >= openDepth || (row.depth > 0 && row.members > manyMembers);
    row.folded = beginsFolded != m_turned.contains(row.path);
    const bool isFolded = row.folded;
    rows.push_back(std::move(row));
    if (isFolded)
        return;
    if (value.type == Type::Object) {
        for (const base::json::Member& member : base::json::membersOf(value)) {
            const QByteArray word = base::json::unescape({Type::String, '"' + member.key.toByteArray() + '"'});
            path.push_back({.kind = PathStep::Kind::Member, .member = word});
            append(rows, member.value, path, QString::fromUtf8(word));
            path.pop_back();
        }
        return;
    }
    int place = 0;
    rules::anyElement(value, [&](const Slice& element) {
        path.push_back({.kind = PathStep::Kind::Index, .member = {}, .index = place});
        append(rows, element, path, QLatin1Char('[') + QString::number(place) + QLatin1Char(']'));
        path.pop_back();
        return ++place >= mostRows;
    });
}

const JsonTreeModel::Row* JsonTreeModel::at(int row) const
{
    return row < 0 || row >= count() ? nullptr : &m_rows[size_t(row)];
}

void JsonTreeModel::fold(int row, bool folded)
{
    const Row* const turned = at(row);
    if (!turned || turned->members < 0 || turned->folded == folded)
        return;
    if (!m_turned.remove(turned->path))
        m_turned.insert(turned->path);
    rebuild();
}

QString JsonTreeModel::filterOf(int row) const
{
    const Row* const meant = at(row);
    if (!meant)
        return {};
    const QByteArray field = "json" + meant->path;
    if (isNest(meant->type))
        return QString::fromUtf8(field + " exists");
    const QByteArray value = meant->type == Type::String
        ? rules::quote(base::json::unescape({meant->type, meant->text}))
        : meant->text;
    return QString::fromUtf8(field + " == " + value);
}

QString JsonTreeModel::valueOf(int row) const
{
    const Row* const meant = at(row);
    return meant ? QString::fromUtf8(meant->text) : QString();
}

} // namespace clackstower::viewmodels
