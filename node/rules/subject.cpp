#include "node/rules/subject.h"

namespace clackstower::rules {

using base::json::Slice;
using base::json::Type;

QByteArrayView textOf(const Slice& string, QByteArray& storage)
{
    const QByteArrayView inner = string.text.sliced(1, string.text.size() - 2);
    if (!inner.contains('\\'))
        return inner;
    storage = base::json::unescape(string);
    return storage;
}

void Subject::forget()
{
    from = to = givenIntroducer = nullptr;
    via = nullptr;
    bytes = lineTopic = origin = key = givenStatus = {};
    hasMessage = false;
    verdict = nullptr;
    givenSeen.reset();
    m_jsonKnown = Known::Unknown;
    m_members.clear();
    m_id.clear();
    m_textKnown = false;
    m_topicKnown = false;
}

void Subject::show(QByteArrayView onLine, const traffic::Message& message, base::Instant at)
{
    forget();
    line = onLine;
    event = traffic::eventName(traffic::SightingKind::Received);
    from = message.from ? &*message.from : nullptr;
    via = message.via.isNull() ? nullptr : &message.via;
    bytes = message.bytes;
    hasMessage = true;
    lineTopic = message.topic;
    origin = message.origin;
    key = line == "scuttlebutt" ? lineTopic : QByteArrayView(); // its topics are the keys of a state
    time = message.queuedAt;
    now = at;
}

void Subject::showEvent(QByteArrayView onLine, QByteArrayView name, base::Instant when, base::Instant at)
{
    forget();
    line = onLine;
    event = name;
    time = when;
    now = at;
}

void Subject::show(const traffic::Sighting& sighting, base::Instant at)
{
    using enum traffic::SightingKind;
    forget();
    const traffic::SightingKind kind = sighting.kind;
    const bool isOutbound = kind == Sent || kind == Failed;
    const base::Endpoint* const peer = sighting.peer ? &*sighting.peer : nullptr;
    line = sighting.line;
    event = traffic::eventName(kind);
    from = isOutbound ? nullptr : peer;
    to = isOutbound ? peer : nullptr;
    via = sighting.via.isNull() ? nullptr : &sighting.via;
    bytes = sighting.bytes;
    hasMessage = true;
    lineTopic = sighting.topic;
    origin = sighting.origin;
    key = line == "scuttlebutt" ? lineTopic : QByteArrayView(); // its topics are the keys of a state
    time = sighting.time;
    now = at;
    const bool wasJudged = kind == Received || kind == Queued || kind == Stonewalled || kind == Refused
        || kind == Archived || kind == Tuned;
    verdict = wasJudged ? &sighting.verdict : nullptr;
}

const Slice* Subject::root() const
{
    if (m_jsonKnown == Known::Unknown) {
        const base::json::Scan scan = base::json::scanDocument(bytes, {}, &m_members);
        const bool good = hasMessage && scan.fault == base::json::Fault::None;
        m_jsonKnown = good ? Known::Present : Known::Absent;
        m_root = scan.value;
        if (!good)
            m_members.clear();
    }
    return m_jsonKnown == Known::Present ? &m_root : nullptr;
}

std::optional<Slice> Subject::member(QByteArrayView name) const
{
    return root() ? base::json::find(m_members, name) : std::nullopt;
}

QByteArrayView Subject::id() const
{
    if (m_id.isEmpty() && hasMessage)
        m_id = base::sha256(bytes).toHex();
    return m_id;
}

QByteArrayView Subject::text() const
{
    if (!m_textKnown) {
        m_textKnown = true;
        m_text = bytes;
        qsizetype first = 0;
        while (first < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes[first]))
            ++first;
        // Only a string can have another text than its bytes; for the rest the document need not be read.
        if (first < bytes.size() && bytes[first] == '"' && root())
            m_text = textOf(*root(), m_unescapedText);
    }
    return m_text;
}

QByteArrayView Subject::topic() const
{
    if (!lineTopic.isEmpty())
        return lineTopic;
    if (!m_topicKnown) {
        m_topicKnown = true;
        m_topic = {};
        const auto value = member("topic");
        if (value && value->type == Type::String)
            m_topic = textOf(*value, m_unescapedTopic);
    }
    return m_topic;
}

QByteArrayView Subject::status() const
{
    if (!givenStatus.isEmpty() || !knowledge || !from)
        return givenStatus;
    return knowledge->statusOf(line, *from);
}

std::optional<base::Endpoint> Subject::introducer() const
{
    if (givenIntroducer)
        return *givenIntroducer;
    return knowledge && from ? knowledge->introducerOf(line, *from) : std::nullopt;
}

std::optional<quint64> Subject::seen() const
{
    if (givenSeen || !knowledge || !hasMessage)
        return givenSeen;
    return knowledge->timesSeen(bytes);
}

} // namespace clackstower::rules
