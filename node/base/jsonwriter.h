#pragma once

#include "node/base/endpoint.h"
#include "node/base/instant.h"

#include <QByteArray>

#include <charconv>
#include <concepts>

namespace clackstower::base {

/// Writes JSON text from left to right. Unlike a document tree it can embed somebody else's JSON byte for byte
/// (raw), which is how a message's body reaches the outside unchanged.
class JsonWriter
{
public:
    JsonWriter() = default;

    /// For a text of about that size.
    explicit JsonWriter(qsizetype bytes) { m_text.reserve(bytes); }

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }

    JsonWriter& key(QByteArrayView name);
    JsonWriter& text(QByteArrayView utf8);
    JsonWriter& raw(QByteArrayView json);
    JsonWriter& null() { return raw("null"); }
    JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& number(double value);

    template <std::integral Integer>
    JsonWriter& number(Integer value)
    {
        constexpr size_t mostDigits = 24;
        char digits[mostDigits];
        return raw(QByteArrayView(digits, std::to_chars(digits, digits + mostDigits, value).ptr));
    }

    JsonWriter& instant(Instant when) { return text(isoText(when)); }
    JsonWriter& endpoint(const Endpoint& endpoint);

    QByteArray take() { return std::move(m_text); }
    const QByteArray& text() const { return m_text; }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();

    QByteArray m_text;
    bool m_needsComma = false;
};

/// The JSON string that stands for this UTF-8 text, quotes included. Bad UTF-8 becomes U+FFFD.
QByteArray jsonString(QByteArrayView utf8);
void addJsonString(QByteArray& out, QByteArrayView utf8);

} // namespace clackstower::base
