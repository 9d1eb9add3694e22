#include "node/lines/clacks/codec.h"

#include <cstdint>
#include <cstdlib>

using namespace clackstower::base;
using namespace clackstower::clacks;

/// What was understood can be said again, and is then understood the same way, byte for byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView body(data, qsizetype(size));
    const Expected<Payload> payload = decodePayload(body);
    if (!payload) {
        if (payload.error().sentence.isEmpty())
            std::abort();
        return 0;
    }
    if (!payload->sender || payload->message.isEmpty())
        return 0;
    const Endpoint* friendTower = payload->friendTower ? &*payload->friendTower : nullptr;
    const QByteArray again = encodeMessage(payload->message, *payload->sender, friendTower);
    const Expected<Payload> second = decodePayload(again);
    if (!second || second->message != payload->message || second->sender != payload->sender
        || second->friendTower != payload->friendTower || second->isTruthy != payload->isTruthy)
        std::abort();
    return 0;
}
