#include "node/rules/pattern.h"

#include <QList>

#include <algorithm>

namespace clackstower::rules {

namespace {

SymbolSet range(quint8 from, quint8 to)
{
    SymbolSet set;
    for (size_t byte = from; byte <= to; ++byte)
        set.set(byte);
    return set;
}

/// Both cases of a letter.
SymbolSet eitherCase(char c)
{
    SymbolSet set;
    set.set(quint8(c));
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        set.set(quint8(c ^ 0x20));
    return set;
}

const SymbolSet digits = range('0', '9');
const SymbolSet wordBytes = digits | range('a', 'z') | range('A', 'Z') | SymbolSet().set('_');
const SymbolSet blanks = range('\t', '\r') | SymbolSet().set(' ');
const SymbolSet ascii = range(0, 0x7f);
const SymbolSet continuations = range(0x80, 0xbf);
const SymbolSet leads = range(0, 0x7f) | range(0xc0, 0xff); // what a character begins with

/// A part of the pattern that has been read: where it can begin and end.
struct Part
{
    PlaceSet first;
    PlaceSet last;
    bool isNullable = true;
};

class PatternReader
{
public:
    explicit PatternReader(QByteArrayView text)
        : m_text(text)
    {
    }

    std::expected<Pattern, QByteArray> read()
    {
        Part whole = alternatives();
        if (m_error.isEmpty() && m_at < m_text.size())
            fail("a ) in this pattern was never opened");
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        m_out.first = whole.first;
        m_out.last = whole.last;
        m_out.isNullable = whole.isNullable;
        return std::move(m_out);
    }

private:
    Part alternatives();
    Part sequence();
    Part repeated();
    Part atom();
    Part group();
    Part bracket();
    Part escaped();
    Part character();
    Part place(const SymbolSet& symbols);
    Part then(const Part& a, const Part& b);
    void loop(const Part& part);
    bool bounds(int& least, int& most);

    bool atEnd() const { return m_at >= m_text.size() || !m_error.isEmpty(); }
    char here() const { return m_text[m_at]; }
    Part fail(QByteArray sentence)
    {
        if (m_error.isEmpty())
            m_error = std::move(sentence);
        return {};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_work = 0;
    Pattern m_out;
    QByteArray m_error;
};

Part PatternReader::place(const SymbolSet& symbols)
{
    if (m_out.symbols.size() == mostPlaces)
        return fail("this pattern is too long; repetitions count as often as they repeat");
    Part part;
    part.isNullable = false;
    part.first.set(m_out.symbols.size());
    part.last = part.first;
    m_out.symbols.push_back(symbols);
    m_out.follow.emplace_back();
    return part;
}

Part PatternReader::then(const Part& a, const Part& b)
{
    for (size_t i = 0; i < m_out.follow.size(); ++i) {
        if (a.last[i])
            m_out.follow[i] |= b.first;
    }
    return {a.isNullable ? a.first | b.first : a.first, b.isNullable ? a.last | b.last : b.last,
        a.isNullable && b.isNullable};
}

void PatternReader::loop(const Part& part)
{
    for (size_t i = 0; i < m_out.follow.size(); ++i) {
        if (part.last[i])
            m_out.follow[i] |= part.first;
    }
}

Part PatternReader::alternatives()
{
    if (++m_depth > 32)
        return fail("this pattern is nested too deeply");
    Part all = sequence();
    while (!atEnd() && here() == '|') {
        ++m_at;
        const Part other = sequence();
        all.first |= other.first;
        all.last |= other.last;
        all.isNullable = all.isNullable || other.isNullable;
    }
    --m_depth;
    return all;
}

Part PatternReader::sequence()
{
    Part all;
    while (!atEnd() && here() != '|' && here() != ')')
        all = then(all, repeated());
    return all;
}

bool PatternReader::bounds(int& least, int& most)
{
    const qsizetype end = m_text.indexOf('}', m_at);
    const QByteArray inner = end < 0 ? QByteArray() : m_text.sliced(m_at + 1, end - m_at - 1).toByteArray();
    const QList<QByteArray> parts = inner.split(',');
    bool good = parts.size() <= 2;
    least = parts[0].toInt(&good);
    most = parts.size() < 2 ? least : -1;
    if (good && parts.size() == 2 && !parts[1].isEmpty())
        most = parts[1].toInt(&good);
    if (!good || parts.size() > 2 || least < 0 || (most >= 0 && most < least) || least > 1000 || most > 1000)
        return false;
    m_at = end + 1;
    return true;
}

Part PatternReader::repeated()
{
    const qsizetype start = m_at;
    Part part = atom();
    while (!atEnd()) {
        const char c = here();
        if (c == '*' || c == '+') {
            loop(part);
            part.isNullable = part.isNullable || c == '*';
            ++m_at;
        } else if (c == '?') { // after * and + it only means less greed, and that changes no answer
            part.isNullable = true;
            ++m_at;
            continue;
        } else if (c == '{') {
            const qsizetype again = m_at;
            int least = 0;
            int most = 0;
            if (!bounds(least, most))
                return fail("a repetition is written {3}, {3,} or {3,5}");
            const qsizetype after = m_at;
            // What repeats is read again for each time, so that every time has places of its own.
            Part all;
            for (int i = 0; i < std::max({least, most, 1}) && m_error.isEmpty(); ++i) {
                if (i > 0) {
                    if (++m_work > 20'000)
                        return fail("this pattern repeats too much");
                    m_at = start;
                    part = atom();
                    m_at = again;
                }
                if (most < 0 && i + 1 >= std::max(least, 1))
                    loop(part);
                part.isNullable = part.isNullable || i >= least;
                all = then(all, part);
            }
            part = most == 0 ? Part() : all;
            m_at = after;
            if (!atEnd() && (here() == '{' || here() == '*' || here() == '+'))
                return fail("put what repeats twice in brackets: (a{2})*");
        } else {
            break;
        }
        if (!atEnd() && here() == '?') // the lazy form
            ++m_at;
    }
    return part;
}

Part PatternReader::atom()
{
    switch (here()) {
    case '(': return group();
    case '[': return bracket();
    case '\\': return escaped();
    case '.': {
        ++m_at;
        const Part lead = place(leads);
        Part rest = place(continuations);
        loop(rest);
        rest.isNullable = true;
        return then(lead, rest);
    }
    case '^': ++m_at; return place(SymbolSet().set(beginSymbol));
    case '$': ++m_at; return place(SymbolSet().set(endSymbol));
    case '*':
    case '+':
    case '?':
    case '{': return fail("'" + m_text.sliced(m_at, 1).toByteArray() + "' has nothing before it to repeat");
    default: return character();
    }
}

/// One character, which may be several bytes that repeat together.
Part PatternReader::character()
{
    Part all = place(eitherCase(m_text[m_at++]));
    while (!atEnd() && (quint8(here()) & 0xc0) == 0x80)
        all = then(all, place(SymbolSet().set(quint8(m_text[m_at++]))));
    return all;
}

Part PatternReader::group()
{
    ++m_at;
    if (m_text.sliced(m_at).startsWith("?:"))
        m_at += 2;
    else if (!atEnd() && here() == '?')
        return fail("of the groups with a question mark there is only (?:…)");
    const Part part = alternatives();
    if (atEnd() || here() != ')')
        return fail("a ) is missing in this pattern");
    ++m_at;
    return part;
}

SymbolSet classOf(char kind)
{
    switch (kind) {
    case 'd': return digits;
    case 'w': return wordBytes;
    case 's': return blanks;
    default: return {};
    }
}

Part PatternReader::escaped()
{
    ++m_at;
    if (atEnd())
        return fail("a \\ ends this pattern: write \\\\ to mean it");
    const char c = here();
    if (const SymbolSet positive = classOf(c); positive.any()) {
        ++m_at;
        return place(positive);
    }
    if (const SymbolSet negative = classOf(char(c | 0x20)); c >= 'A' && c <= 'Z' && negative.any()) {
        ++m_at;
        Part rest = place(continuations);
        loop(rest);
        rest.isNullable = true;
        return then(place(leads & ~negative), rest);
    }
    switch (c) {
    case 'n': ++m_at; return place(SymbolSet().set('\n'));
    case 'r': ++m_at; return place(SymbolSet().set('\r'));
    case 't': ++m_at; return place(SymbolSet().set('\t'));
    default: break;
    }
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return fail("\\" + QByteArray(1, c) + " is not known here; known are \\d \\w \\s \\D \\W \\S \\n \\r \\t");
    return character();
}

Part PatternReader::bracket()
{
    ++m_at;
    const bool negated = !atEnd() && here() == '^';
    if (negated)
        ++m_at;
    SymbolSet set;
    Part wide; // characters of several bytes
    bool hasWide = false;
    for (bool isFirst = true; isFirst || atEnd() || here() != ']'; isFirst = false) {
        if (atEnd())
            return fail("a ] is missing in this pattern");
        if (quint8(here()) >= 0x80) {
            if (negated)
                return fail("a class that begins with ^ can name ASCII characters only");
            const Part next = character();
            wide.first |= next.first;
            wide.last |= next.last;
            hasWide = true;
            continue;
        }
        char low = m_text[m_at++];
        if (low == '\\' && !atEnd()) {
            low = m_text[m_at++];
            if (const SymbolSet whole = classOf(low); whole.any()) {
                set |= whole;
                continue;
            }
            low = low == 'n' ? '\n' : low == 'r' ? '\r' : low == 't' ? '\t' : low;
        }
        char high = low;
        if (m_at + 1 < m_text.size() && here() == '-' && m_text[m_at + 1] != ']') {
            high = m_text[m_at + 1];
            m_at += 2;
            if (quint8(high) >= 0x80 || quint8(low) >= 0x80 || high < low)
                return fail("a class goes from a lower to a higher ASCII character, as in [a-z]");
        }
        for (unsigned c = quint8(low); c <= quint8(high); ++c)
            set |= eitherCase(char(c));
    }
    ++m_at;
    if (negated) {
        Part rest = place(continuations);
        loop(rest);
        rest.isNullable = true;
        return then(place(leads & ~set), rest);
    }
    Part part = set.any() || !hasWide ? place(set) : Part{{}, {}, false};
    if (hasWide) {
        part.first |= wide.first;
        part.last |= wide.last;
    }
    part.isNullable = false;
    return part;
}

} // namespace

std::expected<Pattern, QByteArray> readPattern(QByteArrayView text)
{
    return PatternReader(text).read();
}

} // namespace clackstower::rules
