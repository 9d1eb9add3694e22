#include "node/rules/needle.h"

#include <cstring>

namespace clackstower::rules {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// How common a byte is in texts and in JSON; only the order counts.
int commonness(char c)
{
    static constexpr QByteArrayView common = "\"e taoinsrhldcu,:mfpgwybvk0{}1234-_.xjqz56789";
    const qsizetype place = common.indexOf(c);
    return place < 0 ? 0 : int(common.size() - place);
}

} // namespace

bool equalIgnoringCase(QByteArrayView a, QByteArrayView lowerCase)
{
    if (a.size() != lowerCase.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lowerCase[i])
            return false;
    }
    return true;
}

Needle::Needle(QByteArrayView text)
    : m_text(text.toByteArray())
{
    for (char& c : m_text)
        c = lower(c);
    for (qsizetype i = 1; i < m_text.size(); ++i) {
        if (commonness(m_text[i]) < commonness(m_text[m_rarest]))
            m_rarest = i;
    }
    if (!m_text.isEmpty())
        m_other = isLetter(m_text[m_rarest]) ? char(m_text[m_rarest] ^ 0x20) : m_text[m_rarest];
}

bool Needle::isIn(QByteArrayView text) const
{
    if (m_text.isEmpty())
        return true;
    if (text.size() < m_text.size())
        return false;
    const char* at = text.data() + m_rarest;
    const char* const end = text.data() + text.size() - (m_text.size() - 1 - m_rarest);
    const auto find = [end](const char* from, char c) {
        const void* const found = from < end ? std::memchr(from, c, size_t(end - from)) : nullptr;
        return found ? static_cast<const char*>(found) : end;
    };
    const char rarest = m_text[m_rarest];
    const char* lowerAt = find(at, rarest);
    const char* upperAt = m_other == rarest ? end : find(at, m_other);
    while (lowerAt != end || upperAt != end) {
        const char*& nearer = lowerAt < upperAt ? lowerAt : upperAt;
        at = nearer;
        if (equalIgnoringCase(QByteArrayView(at - m_rarest, m_text.size()), m_text))
            return true;
        nearer = find(at + 1, *at);
    }
    return false;
}

} // namespace clackstower::rules
