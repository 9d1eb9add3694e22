#include "node/base/json.h"
#include "node/net/requestreader.h"

#include <QList>

#include <cstdint>
#include <cstdlib>

using namespace clackstower;

namespace {

struct Story
{
    QList<QByteArray> told; ///< each request as one text, and at the end the refusal, if any
    bool operator==(const Story&) const = default;
};

net::BodyState judge(QByteArrayView body)
{
    switch (base::json::scanDocument(body).fault) {
    case base::json::Fault::None: return net::BodyState::Whole;
    case base::json::Fault::Truncated: return net::BodyState::Truncated;
    default: return net::BodyState::Bad;
    }
}

/// Reads the stream in fragments whose sizes the input chooses; 0 is all at once.
Story read(QByteArrayView stream, const QByteArray& cuts)
{
    net::RequestReader reader({.headerBytes = 1024, .bodyBytes = 4096}, &judge);
    Story story;
    qsizetype cut = 0;
    while (!stream.isEmpty()) {
        const qsizetype wanted
            = cuts.isEmpty() ? stream.size() : 1 + static_cast<quint8>(cuts[cut++ % cuts.size()]);
        QByteArrayView fragment = stream.first(std::min(wanted, stream.size()));
        stream = stream.sliced(fragment.size());
        while (!fragment.isEmpty()) {
            const qsizetype before = fragment.size();
            const net::RequestReader::State state = reader.feed(fragment);
            if (state == net::RequestReader::State::Complete) {
                story.told.append(reader.method().toByteArray() + ' ' + reader.target() + '\n' + reader.body());
                reader.next();
            } else if (state == net::RequestReader::State::Refused) {
                story.told.append("refused " + QByteArray::number(reader.refusal()));
                return story;
            } else if (fragment.size() == before) {
                std::abort(); // it neither takes bytes nor ends: a connection would spin
            }
        }
    }
    return story;
}

} // namespace

/// However a stream is cut into fragments, the same requests come out of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 4)
        return 0;
    const QByteArray cuts(reinterpret_cast<const char*>(data), 3);
    const QByteArrayView stream(data + 3, qsizetype(size - 3));
    if (read(stream, {}) != read(stream, cuts) || read(stream, {}) != read(stream, QByteArray(1, '\0')))
        std::abort();
    return 0;
}
