#include "node/lines/scuttlebutt/codec.h"

#include "node/lines/scuttlebutt/written.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace clackstower::scuttlebutt {

namespace json = base::json;

namespace {

/// A string without its quotes; what has escapes is resolved and kept beside.
QByteArrayView textOf(const json::Slice& slice, Inbound& into)
{
    if (slice.type != json::Type::String) // it began like one, and the message ended in it
        return {};
    const QByteArrayView inner = slice.text.sliced(1, slice.text.size() - 2);
    if (!inner.contains('\\'))
        return inner;
    return into.unescaped.emplace_back(json::unescape(slice));
}

/// A version as JavaScript would compare it: a number, or a text of digits.
std::optional<quint64> versionOf(const json::Slice& slice)
{
    QByteArrayView digits = slice.text;
    if (slice.type == json::Type::String)
        digits = digits.sliced(1, digits.size() - 2);
    else if (slice.type != json::Type::Number)
        return std::nullopt;
    quint64 version = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), version);
    if (error == std::errc() && end == digits.end())
        return version <= greatestVersion ? std::optional(version) : std::nullopt;
    // Written as 1.0 or 1e3.
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    if (!isNumber || number < 0 || number > double(greatestVersion) || number != std::floor(number))
        return std::nullopt;
    return quint64(number);
}

class Decoder
{
public:
    Decoder(QByteArrayView bytes, const Limits& limits)
        : m_reader(bytes, limits.json)
        , m_limits(limits)
    {
    }

    base::Expected<Inbound> decode();

private:
    using Fault = std::optional<QByteArrayView>; ///< why the message is none

    static constexpr qsizetype leastEntryBytes = 64; // of those that are to be expected
    static constexpr qsizetype leastDeltaBytes = 24;

    /// As many entries as can still come.
    size_t mostOf(qsizetype entryBytes) const
    {
        return size_t(std::min(m_limits.entries, m_reader.rest().size() / entryBytes));
    }

    bool member(QByteArrayView key);
    bool list(QByteArrayView name, bool& isThere, bool (Decoder::*element)());
    bool digestEntry();
    bool delta();
    void sender();
    void place(Place& place);
    void courtesy();
    void bases(Courtesy& courtesy);
    void rumours(Courtesy& courtesy);
    void names(std::vector<QByteArrayView>& ids);
    QByteArrayView string();
    quint64 number();
    bool bad(QByteArray why)
    {
        m_why = std::move(why);
        return false;
    }
    base::Error error() const;

    json::Reader m_reader;
    const Limits& m_limits;
    Inbound m_into;
    bool m_hasDigest = false;
    bool m_hasDeltas = false;
    bool m_hasSender = false;
    QByteArray m_why;
};

base::Error Decoder::error() const
{
    const QByteArray place = "at byte " + QByteArray::number(m_reader.consumed());
    switch (m_reader.fault()) {
    case json::Fault::Encoding: return {"notUtf8", "the message is not UTF-8 " + place};
    case json::Fault::TooDeep: return {"tooDeep", "the message is nested too deeply " + place};
    case json::Fault::Truncated: return {"notJson", "the message ends in the middle of its JSON"};
    case json::Fault::Syntax: return {"notJson", "the message is not JSON " + place};
    case json::Fault::None: break;
    }
    return {m_why.startsWith("it has too many") ? "tooMany" : "notAMessage", m_why};
}

base::Expected<Inbound> Decoder::decode()
{
    if (m_reader.type() != json::Type::Object) {
        m_reader.value();
        if (m_reader.finish())
            bad("the message is JSON, but no object");
        return std::unexpected(error());
    }
    m_reader.enterObject();
    for (QByteArrayView key; m_reader.nextMember(key);) {
        if (!member(key))
            return std::unexpected(error());
    }
    if (!m_reader.finish())
        return std::unexpected(error());
    if (m_hasDeltas)
        m_into.kind = Kind::Deltas;
    else if (m_hasDigest)
        m_into.kind = Kind::Digest;
    if (m_into.kind != Kind::Nothing && !m_hasSender) {
        bad("the message names no sender");
        return std::unexpected(error());
    }
    return std::move(m_into);
}

bool Decoder::member(QByteArrayView key)
{
    if (key == "digest") {
        m_into.digest.clear();
        m_into.digest.reserve(mostOf(leastEntryBytes));
        return list("digest", m_hasDigest, &Decoder::digestEntry);
    }
    if (key == "deltas") {
        m_into.deltas.clear();
        m_into.deltas.reserve(mostOf(leastDeltaBytes));
        return list("deltas", m_hasDeltas, &Decoder::delta);
    }
    if (key == "sender")
        sender();
    else if (key == "clackstower")
        courtesy();
    else
        m_reader.value();
    return true;
}

bool Decoder::list(QByteArrayView name, bool& isThere, bool (Decoder::*element)())
{
    isThere = false;
    switch (m_reader.type()) {
    case json::Type::Array: break;
    case json::Type::Null:
    case json::Type::False: m_reader.value(); return true;
    default: {
        const json::Slice value = m_reader.value();
        const bool isEmptyText = value.type == json::Type::String && value.text.size() == 2;
        const bool isZero = value.type == json::Type::Number && value.text.toDouble() == 0;
        return isEmptyText || isZero || bad(name.toByteArray() + " is no array");
    }
    }
    isThere = true;
    m_reader.enterArray();
    for (qsizetype count = 1; m_reader.nextElement(); ++count) {
        if (count > m_limits.entries)
            return bad("it has too many entries: more than " + QByteArray::number(m_limits.entries));
        if (!(this->*element)())
            return false;
    }
    return true;
}

bool Decoder::digestEntry()
{
    if (const qsizetype bytes = readWrittenEntry(m_reader.rest(), m_into.digest.emplace_back())) {
        m_reader.passed(bytes);
        return true;
    }
    m_into.digest.pop_back();
    if (m_reader.type() != json::Type::Object) {
        m_reader.value();
        ++m_into.malformed;
        return true;
    }
    DigestEntry entry;
    bool hasId = false;
    m_reader.enterObject();
    for (QByteArrayView key; m_reader.nextMember(key);) {
        if (key == "id" && m_reader.type() == json::Type::String) {
            entry.id = textOf(m_reader.value(), m_into);
            hasId = !entry.id.isEmpty();
        } else if (key == "maxVersionSeen") {
            entry.version = versionOf(m_reader.value());
        } else if (key == "transport") {
            place(entry.place);
        } else {
            m_reader.value(); // an original would take it into its record
        }
    }
    if (hasId)
        m_into.digest.push_back(entry);
    else
        ++m_into.malformed;
    return true;
}

bool Decoder::delta()
{
    if (const qsizetype bytes = readWrittenDelta(m_reader.rest(), m_into.deltas.emplace_back())) {
        m_reader.passed(bytes);
        return true;
    }
    m_into.deltas.pop_back();
    if (m_reader.type() != json::Type::Array)
        return bad("a delta is no array");
    Delta delta;
    bool hasOwner = false;
    bool hasKey = false;
    bool hasValue = false;
    m_reader.enterArray();
    for (int i = 0; m_reader.nextElement(); ++i) {
        const json::Slice value = m_reader.value();
        if (m_reader.fault() != json::Fault::None)
            return false;
        if (i == 0 && value.type == json::Type::String) {
            delta.owner = textOf(value, m_into);
            hasOwner = !delta.owner.isEmpty();
        } else if (i == 1 && value.type == json::Type::String) {
            delta.key = textOf(value, m_into);
            hasKey = true;
        } else if (i == 2) {
            delta.value = value.text;
            hasValue = true;
        } else if (i == 3) {
            delta.version = versionOf(value).value_or(0);
        }
    }
    if (hasOwner && hasKey && hasValue)
        m_into.deltas.push_back(delta);
    else
        ++m_into.malformed;
    return true;
}

void Decoder::sender()
{
    m_hasSender = false;
    m_into.place = {};
    if (m_reader.type() != json::Type::Object) {
        m_reader.value();
        return;
    }
    m_reader.enterObject();
    for (QByteArrayView key; m_reader.nextMember(key);) {
        if (key == "id" && m_reader.type() == json::Type::String) {
            m_into.sender = textOf(m_reader.value(), m_into);
            m_hasSender = !m_into.sender.isEmpty();
        } else if (key == "transport") {
            place(m_into.place);
        } else {
            m_reader.value();
        }
    }
}

void Decoder::place(Place& place)
{
    place = {};
    if (m_reader.type() != json::Type::Object) {
        m_reader.value();
        return;
    }
    m_reader.enterObject();
    for (QByteArrayView key; m_reader.nextMember(key);) {
        if (key == "host" && m_reader.type() == json::Type::String)
            place.host = textOf(m_reader.value(), m_into);
        else if (key == "port")
            place.port = quint16(std::min<quint64>(versionOf(m_reader.value()).value_or(0), 65536));
        else if (key == "tower")
            place.isOurs = m_reader.value().text == "1";
        else
            m_reader.value();
    }
    if (place.host.isEmpty())
        place.port = 0;
}

QByteArrayView Decoder::string()
{
    const json::Slice value = m_reader.value();
    return value.type == json::Type::String ? textOf(value, m_into) : QByteArrayView();
}

quint64 Decoder::number()
{
    return versionOf(m_reader.value()).value_or(0);
}

void Decoder::courtesy()
{
    if (m_reader.type() != json::Type::Object) {
        m_reader.value();
        return;
    }
    Courtesy& courtesy = m_into.courtesy.emplace();
    m_reader.enterObject();
    for (QByteArrayView key; m_reader.nextMember(key);) {
        const bool isArray = m_reader.type() == json::Type::Array;
        if (key == "answer")
            courtesy.isAnswer = m_reader.value().type == json::Type::True;
        else if (key == "life")
            courtesy.incarnation = number();
        else if (key == "knows")
            courtesy.knows = number();
        else if (key == "above" && isArray)
            bases(courtesy);
        else if (key == "rumours" && isArray)
            rumours(courtesy);
        else if (key == "look" && isArray)
            names(courtesy.look);
        else if (key == "seen" && isArray)
            names(courtesy.seen);
        else
            m_reader.value();
    }
}

void Decoder::bases(Courtesy& courtesy)
{
    m_reader.enterArray();
    while (m_reader.nextElement()) {
        if (m_reader.type() != json::Type::Array) {
            m_reader.value();
            continue;
        }
        Base base;
        m_reader.enterArray();
        for (int i = 0; m_reader.nextElement(); ++i) {
            if (i == 0)
                base.owner = string();
            else if (i == 1)
                base.version = number();
            else
                m_reader.value();
        }
        if (qsizetype(courtesy.bases.size()) < m_limits.courtesies)
            courtesy.bases.push_back(base);
    }
}

void Decoder::rumours(Courtesy& courtesy)
{
    m_reader.enterArray();
    while (m_reader.nextElement()) {
        if (m_reader.type() != json::Type::Array) {
            m_reader.value();
            continue;
        }
        Rumour rumour;
        m_reader.enterArray();
        for (int i = 0; m_reader.nextElement(); ++i) {
            switch (i) {
            case 0: rumour.id = string(); break;
            case 1: rumour.incarnation = number(); break;
            case 2: rumour.accuser = string(); break;
            default: m_reader.value();
            }
        }
        rumour.kind = rumour.accuser.isEmpty() ? Rumour::Alive : Rumour::Suspect;
        if (!rumour.id.isEmpty() && qsizetype(courtesy.rumours.size()) < m_limits.courtesies)
            courtesy.rumours.push_back(rumour);
    }
}

void Decoder::names(std::vector<QByteArrayView>& ids)
{
    m_reader.enterArray();
    while (m_reader.nextElement()) {
        if (const auto id = string(); !id.isEmpty() && qsizetype(ids.size()) < m_limits.courtesies)
            ids.push_back(id);
    }
}

} // namespace

base::Expected<Inbound> decode(QByteArrayView bytes, const Limits& limits)
{
    return Decoder(bytes, limits).decode();
}

} // namespace clackstower::scuttlebutt
