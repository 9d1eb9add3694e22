#include "node/base/jsonreader.h"

#include "node/base/jsonplain.h"

namespace clackstower::base::json {

Reader::Reader(QByteArrayView text, Limits limits)
    : m_begin(text.data())
    , m_at(text.data())
    , m_end(text.data() + text.size())
    , m_depthLeft(limits.depth)
{
}

bool Reader::fail(Fault fault)
{
    if (m_fault == Fault::None)
        m_fault = fault;
    m_end = m_at;
    return false;
}

Type Reader::type()
{
    skipBlanks();
    if (m_at == m_end)
        return Type::Null;
    switch (*m_at) {
    case '{': return Type::Object;
    case '[': return Type::Array;
    case '"': return Type::String;
    case 't': return Type::True;
    case 'f': return Type::False;
    case 'n': return Type::Null;
    default: return Type::Number;
    }
}

bool Reader::enter(char bracket)
{
    skipBlanks();
    if (m_at == m_end)
        return fail(Fault::Truncated);
    if (*m_at != bracket)
        return fail(Fault::Syntax);
    if (--m_depthLeft < 0)
        return fail(Fault::TooDeep);
    ++m_at;
    m_isFirst = true;
    return true;
}

bool Reader::next(char bracket)
{
    skipBlanks();
    if (m_at == m_end)
        return fail(Fault::Truncated);
    if (*m_at == bracket) {
        ++m_at;
        ++m_depthLeft;
        m_isFirst = false;
        return false;
    }
    if (m_isFirst)
        return true;
    if (*m_at != ',')
        return fail(Fault::Syntax);
    ++m_at;
    return true;
}

bool Reader::plainText(QByteArrayView& inner)
{
    if (m_at == m_end || *m_at != '"')
        return false;
    const char* const end = plainEnd(m_at + 1, m_end);
    if (end == m_end || *end != '"')
        return false;
    inner = QByteArrayView(m_at + 1, end);
    m_at = end + 1;
    return true;
}

bool Reader::nextMember(QByteArrayView& key)
{
    if (!next('}'))
        return false;
    skipBlanks();
    if (!plainText(key)) {
        if (type() != Type::String)
            return fail(m_at == m_end ? Fault::Truncated : Fault::Syntax);
        const Slice name = value();
        if (m_fault != Fault::None)
            return false;
        key = name.text.sliced(1, name.text.size() - 2);
    }
    skipBlanks();
    if (m_at == m_end)
        return fail(Fault::Truncated);
    if (*m_at != ':')
        return fail(Fault::Syntax);
    ++m_at;
    return true;
}

Slice Reader::value()
{
    m_isFirst = false;
    skipBlanks();
    if (QByteArrayView inner; plainText(inner))
        return {Type::String, QByteArrayView(inner.data() - 1, inner.size() + 2)};
    const Scan scan = scanValue(QByteArrayView(m_at, m_end), {.depth = m_depthLeft});
    m_at += scan.consumed;
    if (scan.fault != Fault::None) {
        fail(scan.fault);
        return {};
    }
    return scan.value;
}

bool Reader::finish()
{
    skipBlanks();
    return m_fault == Fault::None && (m_at == m_end || fail(Fault::Syntax));
}

} // namespace clackstower::base::json
