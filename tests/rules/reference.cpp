#include "tests/rules/reference.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace clackstower::rules::reference {

namespace {

struct Case
{
    QByteArray line;
    const traffic::Message& message;
    base::Instant now;
    QJsonValue json = QJsonValue::Undefined;
};

/// QJsonDocument wants an object or an array outside; a list of one has any value in it.
QJsonValue parsed(const QByteArray& bytes)
{
    const QJsonArray list = QJsonDocument::fromJson('[' + bytes + ']').array();
    return list.size() == 1 ? list.first() : QJsonValue(QJsonValue::Undefined);
}

QList<QJsonValue> walked(const QJsonValue& value, const std::vector<PathStep>& path, size_t at)
{
    if (value.isUndefined())
        return {};
    if (at == path.size())
        return {value};
    const PathStep& step = path[at];
    QList<QJsonValue> found;
    if (step.kind == PathStep::Kind::Member) {
        const QJsonObject object = value.toObject();
        if (object.contains(QString::fromUtf8(step.member)))
            found = walked(object.value(QString::fromUtf8(step.member)), path, at + 1);
        return found;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (step.kind == PathStep::Kind::Each || i == step.index)
            found << walked(array.at(i), path, at + 1);
    }
    return found;
}

bool matchesPattern(const Term& term, const QString& text)
{
    const QString pattern = QString::fromUtf8(term.items.front().low.text);
    if (term.op == Operator::Contains)
        return text.contains(pattern, Qt::CaseInsensitive);
    const QString expression
        = term.op == Operator::Glob ? QRegularExpression::wildcardToRegularExpression(pattern) : pattern;
    return QRegularExpression(
        expression, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

bool ordered(Operator op, double a, double b)
{
    switch (op) {
    case Operator::Less: return a < b;
    case Operator::LessEqual: return a <= b;
    case Operator::Greater: return a > b;
    case Operator::GreaterEqual: return a >= b;
    default: return a == b;
    }
}

bool equals(const QJsonValue& value, const Item& item)
{
    switch (item.low.kind) {
    case Constant::Kind::Number:
        return value.isDouble() && value.toDouble() >= item.low.number
            && value.toDouble() <= (item.high ? item.high->number : item.low.number);
    case Constant::Kind::Boolean: return value.isBool() && value.toBool() == (item.low.number != 0);
    case Constant::Kind::Null: return value.isNull();
    default: return value.isString() && value.toString().toUtf8() == item.low.text;
    }
}

bool jsonHolds(const Term& term, const QJsonValue& value)
{
    const auto any = [&](const QJsonValue& of) {
        return std::ranges::any_of(term.items, [&](const Item& item) { return equals(of, item); });
    };
    switch (term.op) {
    case Operator::Exists: return true;
    case Operator::Equal:
    case Operator::In: return any(value);
    case Operator::Glob:
    case Operator::Matches: return value.isString() && matchesPattern(term, value.toString());
    case Operator::Contains: {
        if (!value.isArray())
            return value.isString() && matchesPattern(term, value.toString());
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), any);
    }
    default: return value.isDouble() && ordered(term.op, value.toDouble(), term.items.front().low.number);
    }
}

bool placeHolds(const Term& term, const QString& host, quint16 port)
{
    if (term.op == Operator::Exists)
        return true;
    if (term.op != Operator::Equal && term.op != Operator::In)
        return matchesPattern(term, host);
    return std::ranges::any_of(term.items, [&](const Item& item) {
        const Constant& constant = item.low;
        if (constant.port != 0 && constant.port != port)
            return false;
        if (constant.kind == Constant::Kind::Network) {
            const bool isIpv4 = constant.address.isIpv4();
            const QHostAddress network(QString::fromUtf8(constant.address.toText()));
            return QHostAddress(host).isInSubnet(network, isIpv4 ? constant.bits - 96 : constant.bits);
        }
        const QByteArray name
            = constant.port == 0 ? constant.text : constant.text.first(constant.text.lastIndexOf(':'));
        return host.toLower().toUtf8() == name;
    });
}

bool numberHolds(const Term& term, double value)
{
    return term.op == Operator::Exists || ordered(term.op, value, term.items.front().low.number);
}

QStringList textsOf(const Case& of, Field field)
{
    const QJsonObject object = of.json.toObject();
    const auto text
        = [](const QJsonValue& value) { return value.isString() ? QStringList{value.toString()} : QStringList(); };
    switch (field) {
    case Field::Line: return {QString::fromUtf8(of.line)};
    case Field::Text: return {of.json.isString() ? of.json.toString() : QString::fromUtf8(of.message.bytes)};
    case Field::Topic: {
        const QStringList topic = text(object.value(QLatin1String("topic")));
        return topic.value(0).isEmpty() ? QStringList() : topic;
    }
    case Field::Tag: {
        QStringList tags = text(object.value(QLatin1String("tag")));
        const QJsonValue more = object.value(QLatin1String("tags"));
        const QJsonArray list = more.toArray();
        for (const QJsonValue& each : list)
            tags << text(each);
        return tags << text(more);
    }
    default: return {};
    }
}

bool termHolds(const Term& term, const Case& of)
{
    if (term.op == Operator::NotEqual) {
        Term equal = term;
        equal.op = Operator::Equal;
        return !termHolds(equal, of);
    }
    const traffic::Message& message = of.message;
    switch (term.field) {
    case Field::Json: {
        const QList<QJsonValue> values = walked(of.json, term.path, 0);
        return std::ranges::any_of(values, [&](const QJsonValue& value) { return jsonHolds(term, value); });
    }
    case Field::From:
        return message.from && placeHolds(term, QString::fromUtf8(message.from->hostname), message.from->port);
    case Field::Via: return !message.via.isNull() && placeHolds(term, QString::fromUtf8(message.via.toText()), 0);
    case Field::Size: return numberHolds(term, double(message.bytes.size()));
    case Field::Age: return numberHolds(term, double((of.now - message.queuedAt).count()));
    case Field::Line:
    case Field::Text:
    case Field::Topic:
    case Field::Tag: {
        const QStringList texts = textsOf(of, term.field);
        return std::ranges::any_of(texts, [&](const QString& text) {
            if (term.op == Operator::Exists)
                return true;
            if (term.op != Operator::Equal && term.op != Operator::In)
                return matchesPattern(term, text);
            return std::ranges::any_of(
                term.items, [&](const Item& item) { return QString::fromUtf8(item.low.text) == text; });
        });
    }
    default: return false;
    }
}

bool nodeHolds(const Node& node, const Case& of)
{
    const auto holdsHere = [&of](const Node& child) { return nodeHolds(child, of); };
    switch (node.kind) {
    case Node::Kind::All: return std::ranges::all_of(node.children, holdsHere);
    case Node::Kind::Any: return std::ranges::any_of(node.children, holdsHere);
    case Node::Kind::Not: return !nodeHolds(node.children.front(), of);
    case Node::Kind::Test: return termHolds(node.term, of);
    }
    Q_UNREACHABLE();
}

} // namespace

bool holds(const Node& node, const QByteArray& line, const traffic::Message& message, base::Instant now)
{
    return nodeHolds(node, {line, message, now, parsed(message.bytes)});
}

} // namespace clackstower::rules::reference
