#include "node/base/json.h"

#include "node/base/jsonplain.h"

#include <QString>

#include <cstring>

namespace clackstower::base {

namespace {

/// How many bytes the well-formed UTF-8 sequence at `at` has; 0 when it is malformed, -1 when it is cut off.
int utf8Sequence(const char* at, const char* end)
{
    const auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    const int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (int i = 1; i < length; ++i) {
        if (at + i == end)
            return -1;
        unsigned char low = 0x80;
        unsigned char high = 0xbf;
        if (i == 1) { // overlong forms, surrogates and values past U+10FFFF show in the second byte
            if (lead == 0xe0)
                low = 0xa0;
            else if (lead == 0xed)
                high = 0x9f;
            else if (lead == 0xf0)
                low = 0x90;
            else if (lead == 0xf4)
                high = 0x8f;
        }
        if (byte(i) < low || byte(i) > high)
            return 0;
    }
    return length;
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    const char* const end = bytes.data() + bytes.size();
    for (const char* at = bytes.data(); at != end;) {
        const int length = utf8Sequence(at, end);
        if (length <= 0)
            return false;
        at += length;
    }
    return true;
}

namespace json {

namespace {

class Scanner
{
public:
    Scanner(QByteArrayView text, Limits limits)
        : m_at(text.data())
        , m_begin(text.data())
        , m_end(text.data() + text.size())
        , m_depthLeft(limits.depth)
    {
    }

    bool value(Slice& slice, Members* members = nullptr);
    void skipBlanks();
    bool atEnd() const { return m_at == m_end; }
    qsizetype consumed() const { return m_at - m_begin; }
    Fault fault() const { return m_fault; }

    bool failed(Fault fault)
    {
        m_fault = fault;
        return false;
    }

private:
    bool dispatch(Slice& slice, Members* members);
    bool string();
    bool escape();
    bool number();
    bool digits();
    bool literal(QByteArrayView word);
    bool object(Members* members);
    bool array();
    bool expect(char c);

    const char* m_at;
    const char* const m_begin;
    const char* const m_end;
    int m_depthLeft;
    bool m_sawEscape = false;
    Fault m_fault = Fault::None;
};

void Scanner::skipBlanks()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool Scanner::value(Slice& slice, Members* members)
{
    skipBlanks();
    const char* const start = m_at;
    if (!dispatch(slice, members))
        return false;
    slice.text = QByteArrayView(start, m_at);
    return true;
}

bool Scanner::dispatch(Slice& slice, Members* members)
{
    if (atEnd())
        return failed(Fault::Truncated);
    switch (*m_at) {
    case '{': slice.type = Type::Object; return object(members);
    case '[': slice.type = Type::Array; return array();
    case '"': slice.type = Type::String; return string();
    case 't': slice.type = Type::True; return literal("true");
    case 'f': slice.type = Type::False; return literal("false");
    case 'n': slice.type = Type::Null; return literal("null");
    default: slice.type = Type::Number; return number();
    }
}

bool Scanner::expect(char c)
{
    if (atEnd())
        return failed(Fault::Truncated);
    if (*m_at != c)
        return failed(Fault::Syntax);
    ++m_at;
    return true;
}

bool Scanner::literal(QByteArrayView word)
{
    for (const char c : word) {
        if (!expect(c))
            return false;
    }
    return true;
}

bool Scanner::digits()
{
    if (atEnd())
        return failed(Fault::Truncated);
    const char* const start = m_at;
    while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
        ++m_at;
    return m_at != start || failed(Fault::Syntax);
}

bool Scanner::number()
{
    if (*m_at == '-')
        ++m_at;
    if (m_at != m_end && *m_at == '0')
        ++m_at;
    else if (!digits())
        return false;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        return digits();
    }
    return true;
}

bool Scanner::escape()
{
    if (atEnd())
        return failed(Fault::Truncated);
    const char kind = *m_at++;
    if (kind != 'u')
        return std::strchr("\"\\/bfnrt", kind) && kind != '\0' ? true : failed(Fault::Syntax);
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (atEnd())
            return failed(Fault::Truncated);
        const char c = *m_at;
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return failed(Fault::Syntax);
    }
    return true;
}

bool Scanner::string()
{
    ++m_at;
    for (;;) {
        m_at = plainEnd(m_at, m_end);
        if (atEnd())
            return failed(Fault::Truncated);
        const auto byte = static_cast<unsigned char>(*m_at);
        if (byte == '"') {
            ++m_at;
            return true;
        }
        if (byte < 0x20)
            return failed(Fault::Syntax);
        if (byte == '\\') {
            m_sawEscape = true;
            ++m_at;
            if (!escape())
                return false;
        } else {
            const int length = utf8Sequence(m_at, m_end);
            if (length <= 0)
                return failed(length < 0 ? Fault::Truncated : Fault::Encoding);
            m_at += length;
        }
    }
}

bool Scanner::object(Members* members)
{
    if (--m_depthLeft < 0)
        return failed(Fault::TooDeep);
    ++m_at;
    skipBlanks();
    if (m_at != m_end && *m_at == '}') {
        ++m_at;
        ++m_depthLeft;
        return true;
    }
    for (;;) {
        skipBlanks();
        if (atEnd())
            return failed(Fault::Truncated);
        if (*m_at != '"')
            return failed(Fault::Syntax);
        Member member;
        const char* const key = m_at + 1;
        m_sawEscape = false;
        if (!string())
            return false;
        member.hasEscapes = m_sawEscape;
        member.key = QByteArrayView(key, m_at - 1);
        skipBlanks();
        if (!expect(':') || !value(member.value))
            return false;
        if (members)
            members->append(member);
        skipBlanks();
        if (m_at != m_end && *m_at == ',') {
            ++m_at;
            continue;
        }
        if (!expect('}'))
            return false;
        ++m_depthLeft;
        return true;
    }
}

bool Scanner::array()
{
    if (--m_depthLeft < 0)
        return failed(Fault::TooDeep);
    ++m_at;
    skipBlanks();
    if (m_at != m_end && *m_at == ']') {
        ++m_at;
        ++m_depthLeft;
        return true;
    }
    for (;;) {
        Slice element;
        if (!value(element))
            return false;
        skipBlanks();
        if (m_at != m_end && *m_at == ',') {
            ++m_at;
            continue;
        }
        if (!expect(']'))
            return false;
        ++m_depthLeft;
        return true;
    }
}

} // namespace

Scan scanValue(QByteArrayView text, Limits limits)
{
    Scanner scanner(text, limits);
    Scan scan;
    scanner.value(scan.value);
    scan.fault = scanner.fault();
    scan.consumed = scanner.consumed();
    return scan;
}

Scan scanDocument(QByteArrayView text, Limits limits, Members* members)
{
    Scanner scanner(text, limits);
    Scan scan;
    if (scanner.value(scan.value, members)) {
        scanner.skipBlanks();
        if (!scanner.atEnd())
            scanner.failed(Fault::Syntax);
    }
    scan.fault = scanner.fault();
    scan.consumed = scanner.consumed();
    return scan;
}

Members membersOf(const Slice& object)
{
    Members members;
    scanDocument(object.text, Limits{.depth = 1 << 20}, &members);
    return members;
}

std::optional<Slice> find(const Members& members, QByteArrayView key)
{
    for (auto member = members.crbegin(); member != members.crend(); ++member) {
        const QByteArrayView written = member->key;
        if (!member->hasEscapes) {
            if (written.size() == key.size() && std::memcmp(written.data(), key.data(), size_t(key.size())) == 0)
                return member->value;
        } else if (unescape({Type::String, QByteArrayView(written.data() - 1, written.size() + 2)}) == key) {
            return member->value;
        }
    }
    return std::nullopt;
}

QByteArray unescape(const Slice& string)
{
    const QByteArrayView inner = string.text.sliced(1, string.text.size() - 2);
    if (!inner.contains('\\'))
        return inner.toByteArray();
    QString text;
    qsizetype plainStart = 0;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\')
            continue;
        text += QString::fromUtf8(inner.sliced(plainStart, i - plainStart));
        const char kind = inner[++i];
        switch (kind) {
        case 'b': text += QLatin1Char('\b'); break;
        case 'f': text += QLatin1Char('\f'); break;
        case 'n': text += QLatin1Char('\n'); break;
        case 'r': text += QLatin1Char('\r'); break;
        case 't': text += QLatin1Char('\t'); break;
        case 'u':
            text += QChar(static_cast<char16_t>(inner.sliced(i + 1, 4).toByteArray().toUShort(nullptr, 16)));
            i += 4;
            break;
        default: text += QLatin1Char(kind);
        }
        plainStart = i + 1;
    }
    text += QString::fromUtf8(inner.sliced(plainStart));
    return text.toUtf8(); // turns half surrogates into U+FFFD
}

} // namespace json

} // namespace clackstower::base
