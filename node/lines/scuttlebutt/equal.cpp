#include "node/lines/scuttlebutt/equal.h"

#include "node/base/json.h"
#include "node/base/jsonreader.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>

namespace clackstower::scuttlebutt {

namespace json = base::json;

namespace {

using Parts = QMap<QByteArray, json::Slice>;

json::Slice sliceOf(QByteArrayView text)
{
    return json::scanValue(text).value;
}

bool isCompound(json::Type type)
{
    return type == json::Type::Object || type == json::Type::Array;
}

/// The members of an object by name, the last of a name counting; of an array by number.
Parts partsOf(const json::Slice& slice)
{
    Parts members;
    json::Reader reader(slice.text);
    if (slice.type == json::Type::Array) {
        reader.enterArray();
        for (int i = 0; reader.nextElement(); ++i)
            members.insert(QByteArray::number(i), reader.value());
        return members;
    }
    reader.enterObject();
    for (QByteArrayView key; reader.nextMember(key);) {
        const QByteArrayView quoted(key.data() - 1, key.size() + 2);
        members.insert(json::unescape({json::Type::String, quoted}), reader.value());
    }
    return members;
}

bool same(const json::Slice& a, const json::Slice& b)
{
    if (a.type != b.type)
        return false;
    switch (a.type) {
    case json::Type::String: return a.text == b.text || json::unescape(a) == json::unescape(b);
    case json::Type::Number: return a.text == b.text || a.text.toDouble() == b.text.toDouble();
    case json::Type::Object:
    case json::Type::Array: break;
    default: return true;
    }
    if (a.text == b.text)
        return true;
    const Parts ours = partsOf(a);
    const Parts theirs = partsOf(b);
    return ours.size() == theirs.size()
        && std::equal(ours.keyValueBegin(), ours.keyValueEnd(), theirs.keyValueBegin(),
            [](const auto& x, const auto& y) { return x.first == y.first && same(x.second, y.second); });
}

/// What JavaScript makes of a simple value where a number is wanted.
double numberOf(const json::Slice& slice)
{
    switch (slice.type) {
    case json::Type::True: return 1;
    case json::Type::False: return 0;
    case json::Type::Number: return slice.text.toDouble();
    default: break;
    }
    const QByteArray text = json::unescape(slice).trimmed();
    if (text.isEmpty())
        return 0;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}

bool looselySame(const json::Slice& a, const json::Slice& b)
{
    if (a.type == json::Type::String && b.type == json::Type::String)
        return json::unescape(a) == json::unescape(b);
    return numberOf(a) == numberOf(b);
}

bool equivalent(const json::Slice& stored, const json::Slice& next)
{
    const bool hasNull = stored.type == json::Type::Null || next.type == json::Type::Null;
    if (hasNull)
        return stored.type == next.type;
    if (!isCompound(stored.type) && !isCompound(next.type))
        return looselySame(stored, next);
    // Object.keys of a text would be its letters; a number or a truth has none.
    if (!isCompound(next.type))
        return partsOf(stored).isEmpty();
    if (!isCompound(stored.type))
        return stored.type != json::Type::String || stored.text.size() == 2;
    const Parts ours = partsOf(stored);
    const Parts theirs = partsOf(next);
    auto other = theirs.keyValueBegin();
    for (auto member = ours.keyValueBegin(); member != ours.keyValueEnd(); ++member, ++other) {
        if (other == theirs.keyValueEnd() || member->first != other->first
            || !equivalent(member->second, other->second))
            return false;
    }
    return true;
}

} // namespace

bool sameValue(QByteArrayView a, QByteArrayView b)
{
    return a == b || same(sliceOf(a), sliceOf(b));
}

bool sameToOriginal(QByteArrayView stored, QByteArrayView next)
{
    return equivalent(sliceOf(stored), sliceOf(next));
}

} // namespace clackstower::scuttlebutt
