#include "node/lines/scuttlebutt/codec.h"
#include "node/lines/scuttlebutt/equal.h"

#include <cstdint>
#include <cstdlib>

using namespace clackstower::base;
using namespace clackstower::scuttlebutt;

namespace {

bool sameDelta(const Delta& a, const Delta& b)
{
    return a.owner == b.owner && a.key == b.key && a.value == b.value && a.version == b.version;
}

} // namespace

/// What was understood can be said again, and is then understood the same way; a value equals itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Expected<Inbound> message = decode(bytes);
    if (!message) {
        if (message.error().sentence.isEmpty())
            std::abort();
        return 0;
    }
    if (message->kind == Kind::Nothing)
        return 0;
    Letter letter(message->kind);
    for (const DigestEntry& entry : message->digest) {
        if (message->kind == Kind::Digest)
            letter.entry(entry.id, entry.version.value_or(0), {entry.place.host.toByteArray(), entry.place.port},
                entry.place.isOurs);
    }
    for (const Delta& delta : message->deltas) {
        if (message->kind == Kind::Deltas)
            letter.delta(delta.owner, delta.key, delta.value, delta.version);
        if (!sameValue(delta.value, delta.value) || !sameToOriginal(delta.value, delta.value))
            std::abort();
    }
    const Self self{message->sender.toByteArray(), {message->place.host.toByteArray(), message->place.port}, true};
    const QByteArray again = letter.seal(self, message->courtesy ? &*message->courtesy : nullptr);
    const Expected<Inbound> second = decode(again);
    if (!second || second->kind != message->kind || second->sender != message->sender
        || second->place.port != message->place.port
        || second->courtesy.has_value() != message->courtesy.has_value())
        std::abort();
    if (message->kind == Kind::Deltas) {
        for (std::size_t i = 0; i < message->deltas.size(); ++i) {
            if (second->deltas.size() != message->deltas.size()
                || !sameDelta(second->deltas[i], message->deltas[i]))
                std::abort();
        }
    } else if (second->digest.size() != message->digest.size()) {
        std::abort();
    }
    return 0;
}
