#include "node/rules/crawl.h"

#include "node/base/jsonwriter.h"
#include "node/rules/jsonpath.h"

namespace clackstower::rules {

namespace {

using base::json::Slice;
using base::json::Type;

constexpr qsizetype mostTowers = 256;

std::optional<base::Endpoint> endpointOf(const Slice& slice)
{
    if (slice.type != Type::Object)
        return std::nullopt;
    const base::json::Members members = base::json::membersOf(slice);
    const auto hostname = base::json::find(members, "hostname");
    const auto port = base::json::find(members, "port");
    if (!hostname || hostname->type != Type::String || !port)
        return std::nullopt;
    const QByteArray number = port->type == Type::String ? base::json::unescape(*port) : port->text.toByteArray();
    const auto endpoint = base::parseEndpoint(base::json::unescape(*hostname), number);
    return endpoint ? std::optional(*endpoint) : std::nullopt;
}

} // namespace

std::optional<Crawl> collect(const QByteArray& message, const QList<base::Endpoint>& ours)
{
    base::json::Members members;
    const base::json::Scan scan = base::json::scanDocument(message, {}, &members);
    const auto list = scan.fault == base::json::Fault::None ? base::json::find(members, "towers") : std::nullopt;
    if (!list || list->type != Type::Array)
        return std::nullopt;
    Crawl crawl;
    qsizetype length = 0;
    anyElement(*list, [&](const Slice& slice) {
        ++length;
        if (const auto endpoint = endpointOf(slice); endpoint && !crawl.named.contains(*endpoint))
            crawl.named << *endpoint;
        return length >= mostTowers;
    });
    base::JsonWriter added;
    added.beginArray();
    bool isMore = false;
    for (const base::Endpoint& each : ours) {
        if (length >= mostTowers || crawl.named.contains(each))
            continue;
        added.endpoint(each);
        isMore = true;
        ++length;
    }
    if (!isMore)
        return crawl;
    // What stood in the message stays as it was, byte for byte; ours is put in before the bracket that closes the
    // list.
    const QByteArray extra = added.text().sliced(1);
    const qsizetype close = list->text.data() + list->text.size() - 1 - message.constData();
    const bool wasEmpty = list->text.sliced(1, list->text.size() - 2).trimmed().isEmpty();
    crawl.bytes = message.first(close) + (wasEmpty ? "" : ",") + extra + message.sliced(close);
    return crawl;
}

} // namespace clackstower::rules
