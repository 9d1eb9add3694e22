#include "node/rules/program.h"

#include "node/rules/jsonpath.h"

#include <algorithm>

namespace clackstower::rules {

using base::json::Slice;
using base::json::Type;

namespace {

/// A guess in nanoseconds; only the order counts.
int costOf(const Node& node)
{
    int cost = 0;
    for (const Node& child : node.children)
        cost += costOf(child);
    if (node.kind != Node::Kind::Test)
        return cost;
    const bool searches
        = node.term.op == Operator::Contains || node.term.op == Operator::Matches || node.term.op == Operator::Glob;
    switch (node.term.field) {
    case Field::Json:
    case Field::Tag:
    case Field::Topic: return searches ? 320 : 300;
    case Field::Text: return searches ? 100 : 20;
    case Field::Id:
    case Field::Seen: return 1000;
    case Field::Status:
    case Field::IntroducedBy: return 200;
    default: return searches ? 15 : 5;
    }
}

bool inNetwork(const base::Address& address, const Constant& network)
{
    const auto& a = address.bytes();
    const auto& b = network.address.bytes();
    const auto whole = size_t(network.bits / 8);
    if (!std::equal(a.begin(), a.begin() + std::ptrdiff_t(whole), b.begin()))
        return false;
    const int rest = network.bits % 8;
    return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

bool compare(Operator op, double value, const Constant& constant)
{
    switch (op) {
    case Operator::Less: return value < constant.number;
    case Operator::LessEqual: return value <= constant.number;
    case Operator::Greater: return value > constant.number;
    case Operator::GreaterEqual: return value >= constant.number;
    default: return value == constant.number;
    }
}

bool inItem(double value, const Item& item)
{
    return item.high ? value >= item.low.number && value <= item.high->number : value == item.low.number;
}

/// Calls `visit` with each text that the field has, until it gives true.
template <typename Visit>
bool anyText(Field field, const Subject& subject, Visit visit)
{
    const auto one = [&](QByteArrayView text) { return !text.isEmpty() && visit(text); };
    const auto ofJson = [&](const Slice& value) {
        QByteArray storage;
        return value.type == Type::String && visit(textOf(value, storage));
    };
    switch (field) {
    case Field::Line: return one(subject.line);
    case Field::Event: return one(subject.event);
    case Field::Origin: return one(subject.origin);
    case Field::Id: return one(subject.id());
    case Field::Text: return subject.hasMessage && visit(subject.text());
    case Field::Topic: return one(subject.topic());
    case Field::Tag: {
        if (const auto tag = subject.member("tag"); tag && ofJson(*tag))
            return true;
        const auto tags = subject.member("tags");
        return tags && (tags->type == Type::Array ? anyElement(*tags, ofJson) : ofJson(*tags));
    }
    case Field::Status: return one(subject.status());
    case Field::Verdict: return subject.verdict && visit(traffic::actionName(subject.verdict->action));
    case Field::Rule:
        return subject.verdict && subject.verdict->rule
            && (visit(QByteArrayView(subject.verdict->rule->id))
                || visit(QByteArrayView(subject.verdict->rule->name)));
    case Field::Station:
        return subject.verdict && std::ranges::any_of(subject.verdict->stations, [&](const QByteArray& name) {
            return visit(QByteArrayView(name));
        });
    case Field::Key: return one(subject.key);
    case Field::Mark: return one(subject.mark);
    case Field::Cluster: return one(subject.cluster);
    default: return false;
    }
}

std::optional<double> numberOf(Field field, const Subject& subject)
{
    switch (field) {
    case Field::Hop: return subject.hop ? std::optional(double(*subject.hop)) : std::nullopt;
    case Field::Seen:
        if (const auto seen = subject.seen())
            return double(*seen);
        return std::nullopt;
    case Field::Size: return subject.hasMessage ? std::optional(double(subject.bytes.size())) : std::nullopt;
    case Field::Age: return double((subject.now - subject.time).count());
    default: return std::nullopt;
    }
}

bool equalsJson(const Slice& value, const Item& item)
{
    switch (item.low.kind) {
    case Constant::Kind::Number: return value.type == Type::Number && inItem(jsonNumber(value), item);
    case Constant::Kind::Boolean: return value.type == (item.low.number != 0 ? Type::True : Type::False);
    case Constant::Kind::Null: return value.type == Type::Null;
    default: break;
    }
    QByteArray storage;
    return value.type == Type::String && textOf(value, storage) == item.low.text;
}

} // namespace

Program::Program(const Node& tree)
    : m_start(emit(tree, yes, no))
{
}

/// Makes the tests of a node and tells with which of them it begins.
Program::Target Program::emit(const Node& node, Target whenTrue, Target whenFalse)
{
    switch (node.kind) {
    case Node::Kind::Test: {
        Test test;
        test.term = node.term;
        test.whenTrue = whenTrue;
        test.whenFalse = whenFalse;
        if (node.term.op == Operator::NotEqual) {
            test.term.op = Operator::Equal;
            std::swap(test.whenTrue, test.whenFalse);
        }
        if (node.term.op == Operator::Contains)
            test.needle = Needle(node.term.items.front().low.text);
        if (node.term.op == Operator::Glob)
            test.automaton.push_back(*Automaton::glob(node.term.items.front().low.text));
        if (node.term.op == Operator::Matches)
            test.automaton.push_back(*Automaton::regex(node.term.items.front().low.text));
        m_tests.push_back(std::move(test));
        return Target(m_tests.size() - 1);
    }
    case Node::Kind::Not: return emit(node.children.front(), whenFalse, whenTrue);
    case Node::Kind::All:
    case Node::Kind::Any: break;
    }
    const bool isAll = node.kind == Node::Kind::All;
    std::vector<const Node*> children;
    children.reserve(node.children.size());
    for (const Node& child : node.children)
        children.push_back(&child);
    std::ranges::stable_sort(children, {}, [](const Node* child) { return costOf(*child); });
    Target next = isAll ? whenTrue : whenFalse;
    for (auto child = children.rbegin(); child != children.rend(); ++child)
        next = emit(**child, isAll ? next : whenTrue, isAll ? whenFalse : next);
    return next;
}

bool Program::holds(const Subject& subject) const
{
    Target at = m_start;
    while (at < no) {
        const Test& test = m_tests[at];
        at = holds(test, subject) ? test.whenTrue : test.whenFalse;
    }
    return at == yes;
}

bool Program::holds(const Test& test, const Subject& subject)
{
    switch (specOf(test.term.field).type) {
    case FieldType::Text: return holdsText(test, subject);
    case FieldType::Place: return holdsPlace(test, subject);
    case FieldType::Count:
    case FieldType::Bytes:
    case FieldType::Span: return holdsNumber(test, subject);
    case FieldType::Moment: return holdsMoment(test, subject);
    case FieldType::Json: return holdsJson(test, subject);
    }
    Q_UNREACHABLE();
}

bool Program::matchesText(const Test& test, QByteArrayView text)
{
    switch (test.term.op) {
    case Operator::Exists: return true;
    case Operator::Contains: return test.needle.isIn(text);
    case Operator::Glob:
    case Operator::Matches: return test.automaton.front().matches(text);
    default: return std::ranges::any_of(test.term.items, [&](const Item& item) { return item.low.text == text; });
    }
}

bool Program::holdsText(const Test& test, const Subject& subject)
{
    return anyText(test.term.field, subject, [&](QByteArrayView text) { return matchesText(test, text); });
}

bool Program::holdsPlace(const Test& test, const Subject& subject)
{
    const auto isPattern = [&] {
        return test.term.op == Operator::Contains || test.term.op == Operator::Glob
            || test.term.op == Operator::Matches;
    };
    if (test.term.field == Field::Via) {
        if (!subject.via)
            return false;
        if (test.term.op == Operator::Exists)
            return true;
        if (isPattern())
            return matchesText(test, subject.via->toText());
        return std::ranges::any_of(test.term.items, [&](const Item& item) {
            return item.low.kind == Constant::Kind::Network && item.low.port == 0
                && inNetwork(*subject.via, item.low);
        });
    }
    std::optional<base::Endpoint> introducer;
    const base::Endpoint* place = test.term.field == Field::From ? subject.from : subject.to;
    if (test.term.field == Field::IntroducedBy) {
        introducer = subject.introducer();
        place = introducer ? &*introducer : nullptr;
    }
    if (!place)
        return false;
    if (test.term.op == Operator::Exists)
        return true;
    if (isPattern())
        return matchesText(test, place->hostname);
    return std::ranges::any_of(test.term.items, [&](const Item& item) {
        if (item.low.port != 0 && item.low.port != place->port)
            return false;
        if (item.low.kind == Constant::Kind::Host) {
            const qsizetype portLength = item.low.port == 0 ? 0 : 1 + QByteArray::number(item.low.port).size();
            const QByteArrayView name = QByteArrayView(item.low.text).chopped(portLength);
            return equalIgnoringCase(place->hostname, name.startsWith('[') ? name.sliced(1).chopped(1) : name);
        }
        const auto address = base::Address::fromText(place->hostname);
        return address && inNetwork(*address, item.low);
    });
}

bool Program::holdsNumber(const Test& test, const Subject& subject)
{
    const std::optional<double> number = numberOf(test.term.field, subject);
    if (!number || test.term.op == Operator::Exists)
        return number.has_value();
    if (test.term.op == Operator::In)
        return std::ranges::any_of(test.term.items, [&](const Item& item) { return inItem(*number, item); });
    return compare(test.term.op, *number, test.term.items.front().low);
}

/// A day, a minute or a second stands for all of its moments.
bool Program::holdsMoment(const Test& test, const Subject& subject)
{
    const base::Instant time = subject.time;
    const auto within = [time](const Item& item) {
        return time >= item.low.from && time < (item.high ? item.high->until : item.low.until);
    };
    switch (test.term.op) {
    case Operator::Exists: return true;
    case Operator::Less: return time < test.term.items.front().low.from;
    case Operator::LessEqual: return time < test.term.items.front().low.until;
    case Operator::Greater: return time >= test.term.items.front().low.until;
    case Operator::GreaterEqual: return time >= test.term.items.front().low.from;
    default: return std::ranges::any_of(test.term.items, within);
    }
}

bool Program::holdsJson(const Test& test, const Subject& subject)
{
    const std::vector<PathStep>& path = test.term.path;
    if (path.empty() || path.front().kind != PathStep::Kind::Member)
        return subject.root() && holdsJson(test, *subject.root(), 0);
    const auto member = subject.member(path.front().member); // the subject knows these already
    return member && holdsJson(test, *member, 1);
}

bool Program::holdsJson(const Test& test, const Slice& value, size_t step)
{
    if (step == test.term.path.size())
        return holdsJsonValue(test, value);
    const PathStep& next = test.term.path[step];
    if (next.kind == PathStep::Kind::Member) {
        if (value.type != Type::Object)
            return false;
        const auto member = base::json::find(base::json::membersOf(value), next.member);
        return member && holdsJson(test, *member, step + 1);
    }
    if (value.type != Type::Array)
        return false;
    qsizetype index = 0;
    return anyElement(value, [&](const Slice& element) {
        return (next.kind == PathStep::Kind::Each || index++ == next.index) && holdsJson(test, element, step + 1);
    });
}

bool Program::holdsJsonValue(const Test& test, const Slice& value)
{
    const std::vector<Item>& items = test.term.items;
    QByteArray storage;
    switch (test.term.op) {
    case Operator::Exists: return true;
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual:
        return value.type == Type::Number && compare(test.term.op, jsonNumber(value), items.front().low);
    case Operator::Glob:
    case Operator::Matches:
        return value.type == Type::String && test.automaton.front().matches(textOf(value, storage));
    case Operator::Contains:
        if (value.type == Type::Array)
            return anyElement(value, [&](const Slice& element) { return equalsJson(element, items.front()); });
        return value.type == Type::String && test.needle.isIn(textOf(value, storage));
    default: return std::ranges::any_of(items, [&](const Item& item) { return equalsJson(value, item); });
    }
}

} // namespace clackstower::rules
