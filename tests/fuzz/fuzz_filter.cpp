#include "node/rules/complete.h"
#include "node/rules/filter.h"

#include <cstdint>
#include <cstdlib>

using namespace clackstower;

/// A filter that compiles is spelt in a way that compiles to the same, and holds or does not hold for any message.
/// What stands before the first line break is the filter, what follows is the message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype end = input.indexOf('\n');
    const QByteArrayView text = input.first(end < 0 ? input.size() : end);
    if (base::isUtf8(text))
        rules::complete(text, 1 + text.size() / 2);
    const auto filter = rules::Filter::compile(text);
    if (!filter) {
        if (filter.error().column < 1 || filter.error().sentence.isEmpty())
            std::abort();
        return 0;
    }
    const auto again = rules::Filter::compile(filter->canonical());
    if (!again || !(again->tree() == filter->tree()) || again->canonical() != filter->canonical())
        std::abort();
    traffic::Message message;
    message.bytes = input.sliced(end < 0 ? input.size() : end + 1).toByteArray();
    message.from = base::Endpoint{"tower-a", 8080};
    rules::Subject subject;
    subject.show("clacks", message, {});
    if (filter->matches(subject) != again->matches(subject))
        std::abort();
    return 0;
}
