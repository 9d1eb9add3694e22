#include "node/base/jsonwriter.h"

#include "node/base/json.h"
#include "node/base/jsonplain.h"

#include <QString>

#include <cmath>
#include <cstring>

namespace clackstower::base {

namespace {

// Each piece is written in one go: adding byte by byte was most of what an encoder did.

/// Room for that many more bytes, to be filled at once.
char* grow(QByteArray& text, qsizetype bytes)
{
    const qsizetype size = text.size();
    text.resize(size + bytes);
    return text.data() + size;
}

char* put(char* at, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(at, bytes.data(), size_t(bytes.size()));
    return at + bytes.size();
}

bool isPlain(QByteArrayView utf8)
{
    return json::plainEnd(utf8.begin(), utf8.end()) == utf8.end();
}

void addQuoted(QByteArray& out, QByteArrayView before, QByteArrayView plain, QByteArrayView behind)
{
    char* const at = grow(out, before.size() + plain.size() + behind.size());
    put(put(put(at, before), plain), behind);
}

} // namespace

JsonWriter& JsonWriter::key(QByteArrayView name)
{
    const bool needsComma = std::exchange(m_needsComma, false);
    if (isPlain(name)) {
        addQuoted(m_text, needsComma ? ",\"" : "\"", name, "\":");
        return *this;
    }
    if (needsComma)
        m_text += ',';
    m_text += jsonString(name);
    m_text += ':';
    return *this;
}

JsonWriter& JsonWriter::text(QByteArrayView utf8)
{
    separate();
    addJsonString(m_text, utf8);
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::raw(QByteArrayView json)
{
    addQuoted(m_text, m_needsComma ? "," : "", json, {});
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::number(double value)
{
    return std::isfinite(value) ? raw(QByteArray::number(value, 'g', 15)) : null();
}

JsonWriter& JsonWriter::endpoint(const Endpoint& endpoint)
{
    if (!isPlain(endpoint.hostname))
        return beginObject().key("hostname").text(endpoint.hostname).key("port").number(endpoint.port).endObject();
    constexpr size_t mostDigits = 8;
    char end[mostDigits];
    char* const digitsEnd = std::to_chars(end, end + mostDigits - 1, endpoint.port).ptr;
    *digitsEnd = '}';
    addQuoted(m_text, m_needsComma ? R"(,{"hostname":")" : R"({"hostname":")", endpoint.hostname, R"(","port":)");
    m_text += QByteArrayView(end, digitsEnd + 1);
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket)
{
    m_text += bracket;
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
}

void addJsonString(QByteArray& out, QByteArrayView utf8)
{
    if (isPlain(utf8))
        addQuoted(out, "\"", utf8, "\"");
    else
        out += jsonString(utf8);
}

QByteArray jsonString(QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    const QByteArray clean = isUtf8(utf8) ? utf8.toByteArray() : QString::fromUtf8(utf8).toUtf8();
    QByteArray json;
    json.reserve(clean.size() + 2);
    json += '"';
    for (const char c : clean) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': json += "\\\""; break;
        case '\\': json += "\\\\"; break;
        case '\n': json += "\\n"; break;
        case '\r': json += "\\r"; break;
        case '\t': json += "\\t"; break;
        case '\b': json += "\\b"; break;
        case '\f': json += "\\f"; break;
        default:
            if (byte < 0x20) {
                json += "\\u00";
                json += hex[byte >> 4];
                json += hex[byte & 15];
            } else {
                json += c;
            }
        }
    }
    json += '"';
    return json;
}

} // namespace clackstower::base
