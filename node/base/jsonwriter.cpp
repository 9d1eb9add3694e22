#include "node/base/jsonwriter.h"

#include "node/base/json.h"
#include "node/base/jsonplain.h"

#include <QString>

#include <cmath>

namespace clackstower::base {

JsonWriter& JsonWriter::key(QByteArrayView name)
{
    separate();
    addJsonString(m_text, name);
    m_text += ':';
    m_needsComma = false;
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
    separate();
    m_text += json;
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::number(double value)
{
    return std::isfinite(value) ? raw(QByteArray::number(value, 'g', 15)) : null();
}

JsonWriter& JsonWriter::endpoint(const Endpoint& endpoint)
{
    beginObject().key("hostname").text(endpoint.hostname).key("port").number(endpoint.port);
    return endObject();
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
    if (json::plainEnd(utf8.begin(), utf8.end()) != utf8.end()) {
        out += jsonString(utf8);
        return;
    }
    out += '"';
    out += utf8;
    out += '"';
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
