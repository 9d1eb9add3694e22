#include "node/base/json.h"

#include <cstdint>
#include <cstdlib>

using namespace clackstower::base;

/// A good text stays good when it is cut out, its parts are good themselves, and no prefix of it is more than a
/// beginning.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    json::Members members;
    const json::Scan scan = json::scanDocument(text, {}, &members);
    if (scan.consumed < 0 || scan.consumed > text.size())
        std::abort();
    if (scan.fault != json::Fault::None)
        return 0;
    if (!isUtf8(text) || json::scanDocument(scan.value.text).fault != json::Fault::None)
        std::abort();
    for (const json::Member& member : members) {
        if (json::scanDocument(member.value.text).fault != json::Fault::None)
            std::abort();
        if (member.value.type == json::Type::String && !isUtf8(json::unescape(member.value)))
            std::abort();
    }
    if (scan.value.type == json::Type::Object || scan.value.type == json::Type::String) {
        const auto prefix = scan.value.text.first(scan.value.text.size() - 1);
        if (json::scanDocument(prefix).fault != json::Fault::Truncated)
            std::abort();
    }
    return 0;
}
