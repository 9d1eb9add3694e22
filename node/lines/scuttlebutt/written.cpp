#include "node/lines/scuttlebutt/written.h"

#include "node/base/jsonplain.h"

#include <cstring>

namespace clackstower::scuttlebutt {

namespace {

/// Walks along what was written as it should be; one difference, and it stands still.
class Walk
{
public:
    explicit Walk(QByteArrayView text)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    template <size_t Size>
    bool mark(const char (&text)[Size])
    {
        constexpr size_t length = Size - 1;
        if (size_t(m_end - m_at) < length || std::memcmp(m_at, text, length) != 0)
            return false;
        m_at += length;
        return true;
    }

    /// Up to the quote that ends it, which is taken too.
    bool text(QByteArrayView& into)
    {
        const char* const end = base::json::plainEnd(m_at, m_end);
        if (end == m_end || *end != '"')
            return false;
        into = QByteArrayView(m_at, end);
        m_at = end + 1;
        return true;
    }

    bool number(quint64& into, quint64 most)
    {
        constexpr int mostDigits = 16;
        const char* const start = m_at;
        quint64 number = 0;
        for (; m_at != m_end && *m_at >= '0' && *m_at <= '9'; ++m_at) {
            if (m_at - start >= mostDigits)
                return false;
            number = 10 * number + quint64(*m_at - '0');
        }
        const bool isCanonical = m_at - start == 1 || (m_at != start && *start != '0');
        into = number;
        return isCanonical && number <= most;
    }

    const char* at() const { return m_at; }
    qsizetype taken() const { return m_at - m_begin; }

private:
    const char* m_begin;
    const char* m_at;
    const char* m_end;
};

} // namespace

qsizetype readWrittenEntry(QByteArrayView rest, DigestEntry& entry)
{
    constexpr quint64 mostPorts = 65535;
    Walk walk(rest);
    quint64 version = 0;
    quint64 port = 0;
    if (!walk.mark(R"({"id":")") || !walk.text(entry.id) || entry.id.isEmpty()
        || !walk.mark(R"(,"maxVersionSeen":)") || !walk.number(version, greatestVersion)
        || !walk.mark(R"(,"transport":{"host":")") || !walk.text(entry.place.host) || entry.place.host.isEmpty()
        || !walk.mark(R"(,"port":)") || !walk.number(port, mostPorts))
        return 0;
    entry.version = version;
    entry.place.port = quint16(port);
    if (walk.mark("}}"))
        return walk.taken();
    entry.place.isOurs = walk.mark(R"(,"tower":1}})");
    return entry.place.isOurs ? walk.taken() : 0;
}

qsizetype readWrittenDelta(QByteArrayView rest, Delta& delta)
{
    Walk walk(rest);
    if (!walk.mark(R"([")") || !walk.text(delta.owner) || delta.owner.isEmpty() || !walk.mark(R"(,")")
        || !walk.text(delta.key) || !walk.mark(","))
        return 0;
    const char* const value = walk.at();
    QByteArrayView inner;
    quint64 number = 0;
    if (walk.mark("\"") ? !walk.text(inner) : !walk.number(number, greatestVersion))
        return 0;
    delta.value = QByteArrayView(value, walk.at());
    if (!walk.mark(",") || !walk.number(delta.version, greatestVersion) || !walk.mark("]"))
        return 0;
    return walk.taken();
}

} // namespace clackstower::scuttlebutt
