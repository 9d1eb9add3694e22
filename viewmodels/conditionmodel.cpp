#include "viewmodels/conditionmodel.h"

#include "node/rules/filter.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

/// The name of a field, and what of it follows.
std::pair<QByteArray, QByteArray> taken(const QByteArray& field)
{
    const auto end = std::ranges::find_if(field, [](char c) { return c == '.' || c == '['; });
    const QByteArray name = field.first(end - field.begin());
    const QByteArray rest = field.sliced(name.size());
    return {name, rest.startsWith('.') ? rest.sliced(1) : rest};
}

QString wordsOf(const QByteArray& op, bool isNot)
{
    const auto say = [isNot](const QString& yes, const QString& no) { return isNot ? no : yes; };
    if (op == "==")
        //: An operator of a condition, between a field and a value
        return say(ConditionModel::tr("is"), ConditionModel::tr("is anything but"));
    if (op == "!=")
        //: An operator of a condition, between a field and a value
        return say(ConditionModel::tr("is not"), ConditionModel::tr("is not other than"));
    if (op == "in")
        //: An operator of a condition, between a field and a list of values
        return say(ConditionModel::tr("is one of"), ConditionModel::tr("is none of"));
    if (op == "~")
        //: An operator of a condition: the value may have * and ?
        return say(ConditionModel::tr("is like"), ConditionModel::tr("is not like"));
    if (op == "contains")
        //: An operator of a condition, between a field and a value
        return say(ConditionModel::tr("contains"), ConditionModel::tr("does not contain"));
    if (op == "matches")
        //: An operator of a condition: the value is a regular expression
        return say(ConditionModel::tr("matches"), ConditionModel::tr("does not match"));
    if (op == "exists")
        //: An operator of a condition, after a field
        return say(ConditionModel::tr("is there"), ConditionModel::tr("is missing"));
    const QString sign = QString::fromLatin1(op);
    //: An operator of a condition such as <, turned round
    return say(sign, ConditionModel::tr("not %1").arg(sign));
}

QString hintOf(const rules::ConditionRow& row)
{
    if (row.op == "in")
        //: What a list of values looks like
        return ConditionModel::tr("such as %1").arg(QStringLiteral("a, b, c..d"));
    if (row.op == "~")
        return ConditionModel::tr("such as %1").arg(QStringLiteral("begin*"));
    const auto field = rules::fieldNamed(taken(row.field).first);
    switch (field ? rules::specOf(*field).type : rules::FieldType::Text) {
    case rules::FieldType::Bytes: return ConditionModel::tr("such as %1").arg(QStringLiteral("4k"));
    case rules::FieldType::Span: return ConditionModel::tr("such as %1").arg(QStringLiteral("1h30m"));
    case rules::FieldType::Moment: return ConditionModel::tr("such as %1").arg(QStringLiteral("2026-11-27"));
    case rules::FieldType::Place: return ConditionModel::tr("such as %1").arg(QStringLiteral("tower:8080"));
    default: return {};
    }
}

} // namespace

int ConditionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QList<ConditionModel::Operator> ConditionModel::operatorsOf(const rules::ConditionRow& row)
{
    QList<Operator> operators;
    for (const QByteArray& op : rules::operatorsOf(row.field)) {
        operators << Operator{op, false, wordsOf(op, false)};
        const bool hasWords = op == "in" || op == "~" || op == "contains" || op == "matches" || op == "exists";
        if (hasWords || (row.isNot && row.op == op)) // of the others, the opposite is there already
            operators << Operator{op, true, wordsOf(op, true)};
    }
    return operators;
}

QVariant ConditionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const rules::ConditionRow& row = m_rows.rows[size_t(index.row())];
    const QList<Operator> operators = operatorsOf(row);
    switch (Role(role)) {
    case Role::Field: return QString::fromUtf8(taken(row.field).first);
    case Role::FieldPlace: return int(fields().indexOf(QString::fromUtf8(taken(row.field).first)));
    case Role::Path: return QString::fromUtf8(taken(row.field).second);
    case Role::Place: {
        const auto same = [&](const Operator& each) { return each.op == row.op && each.isNot == row.isNot; };
        return int(std::ranges::find_if(operators, same) - operators.begin());
    }
    case Role::Operators: {
        QStringList words;
        for (const Operator& each : operators)
            words << each.words;
        return words;
    }
    case Role::Value: return QString::fromUtf8(row.value);
    case Role::NeedsValue: return row.op != "exists";
    case Role::Hint: return hintOf(row);
    }
    return {};
}

QHash<int, QByteArray> ConditionModel::roleNames() const
{
    return {{int(Role::Field), "field"}, {int(Role::FieldPlace), "fieldPlace"}, {int(Role::Path), "path"},
        {int(Role::Place), "place"}, {int(Role::Operators), "operators"}, {int(Role::Value), "value"},
        {int(Role::NeedsValue), "needsValue"}, {int(Role::Hint), "hint"}};
}

QStringList ConditionModel::fields() const
{
    QStringList names;
    for (const rules::FieldSpec& spec : rules::fieldSpecs())
        names << QString::fromLatin1(spec.name);
    return names;
}

void ConditionModel::setText(const QString& text)
{
    if (m_listable && text == this->text())
        return;
    const auto filter = rules::Filter::compile(text.toUtf8());
    const auto rows = filter ? rules::conditionRows(filter->tree()) : std::nullopt;
    beginResetModel();
    m_listable = rows.has_value();
    m_rows = rows.value_or(rules::ConditionRows());
    endResetModel();
    Q_EMIT edited();
}

void ConditionModel::setAny(bool any)
{
    if (std::exchange(m_rows.any, any) == any)
        return;
    Q_EMIT edited();
    Q_EMIT typed();
}

void ConditionModel::add()
{
    beginInsertRows({}, count(), count());
    m_rows.rows.push_back({false, "text", "contains", {}});
    endInsertRows();
    Q_EMIT edited();
    Q_EMIT typed();
}

void ConditionModel::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.rows.erase(m_rows.rows.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
    Q_EMIT typed();
}

void ConditionModel::change(int row, const rules::ConditionRow& changed)
{
    if (std::exchange(m_rows.rows[size_t(row)], changed) == changed)
        return;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
    Q_EMIT typed();
}

void ConditionModel::setField(int row, const QString& field, const QString& path)
{
    if (row < 0 || row >= count())
        return;
    rules::ConditionRow changed = m_rows.rows[size_t(row)];
    changed.field = field.toUtf8();
    if (const QByteArray steps = path.trimmed().toUtf8(); changed.field == "json" && !steps.isEmpty())
        changed.field += steps.startsWith('[') ? steps : '.' + steps;
    const QList<QByteArray> operators = rules::operatorsOf(changed.field);
    if (!operators.contains(changed.op) && !operators.isEmpty())
        changed.op = operators.first();
    change(row, changed);
}

void ConditionModel::setOperator(int row, int place)
{
    if (row < 0 || row >= count())
        return;
    rules::ConditionRow changed = m_rows.rows[size_t(row)];
    const QList<Operator> operators = operatorsOf(changed);
    if (place < 0 || place >= operators.size())
        return;
    changed.op = operators[place].op;
    changed.isNot = operators[place].isNot;
    change(row, changed);
}

void ConditionModel::setValue(int row, const QString& value)
{
    if (row < 0 || row >= count())
        return;
    rules::ConditionRow changed = m_rows.rows[size_t(row)];
    changed.value = value.toUtf8();
    change(row, changed);
}

} // namespace clackstower::viewmodels
