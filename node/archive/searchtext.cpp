#include "node/archive/searchtext.h"

#include "node/base/json.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

constexpr qsizetype longestText = 256 * 1024;

bool isWordPart(char32_t c)
{
    if (c < 0x80) // nearly all of what is looked at
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

bool isMark(char32_t c)
{
    return c >= 0x80 && QChar::category(c) == QChar::Mark_NonSpacing;
}

/// As SQLite's unicode61 folds a word: the two must agree, as the words of a query are cut here.
QByteArray folded(QStringView word)
{
    const bool isAscii = std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii) {
        QByteArray lower(word.size(), Qt::Uninitialized);
        std::ranges::transform(word, lower.begin(), [](QChar c) {
            const bool isCapital = c.unicode() >= 'A' && c.unicode() <= 'Z';
            return char(c.unicode() + (isCapital ? 'a' - 'A' : 0));
        });
        return lower;
    }
    QString plain;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.toLower().toUtf8();
}

/// The first place where the term stands, as a range of words.
std::optional<qsizetype> findTerm(const QList<Word>& words, const Term& term)
{
    const qsizetype count = term.words.size();
    for (qsizetype at = 0; at + count <= words.size(); ++at) {
        bool fits = true;
        for (qsizetype i = 0; i < count && fits; ++i) {
            const QByteArray& word = words[at + i].folded;
            fits = term.isPrefix && i + 1 == count ? word.startsWith(term.words[i]) : word == term.words[i];
        }
        if (fits)
            return at;
    }
    return std::nullopt;
}

} // namespace

QByteArray searchableText(const QByteArray& bytes)
{
    if (!base::isUtf8(bytes))
        return QByteArray("");
    qsizetype size = std::min(bytes.size(), longestText);
    while (size < bytes.size() && size > 0 && (quint8(bytes[size]) & 0xc0) == 0x80)
        --size; // not in the middle of a character
    if (!bytes.contains('\\'))
        return size == bytes.size() ? bytes : bytes.first(size);
    // A quote more at each end makes a string of it whose escapes can be resolved; broken ones end the text.
    if (base::json::scanDocument(bytes).fault != base::json::Fault::None)
        return bytes.first(size);
    const QByteArray quoted = '"' + bytes + '"';
    const QByteArray text = base::json::unescape({base::json::Type::String, quoted});
    return text.size() <= longestText ? text : QString::fromUtf8(text.first(longestText)).toUtf8();
}

QList<Word> wordsOf(const QString& text)
{
    constexpr qsizetype usualWord = 6;
    QList<Word> words;
    words.reserve(text.size() / usualWord);
    qsizetype begin = -1;
    const auto close = [&](qsizetype end) {
        if (begin >= 0)
            words.append({folded(QStringView(text).sliced(begin, end - begin)), begin, end});
        begin = -1;
    };
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (isWordPart(c)) {
            if (begin < 0)
                begin = i;
        } else if (!isMark(c)) {
            close(i);
        }
        i += isPair ? 2 : 1;
    }
    close(text.size());
    return words;
}

base::Expected<QList<Term>> parseWords(const QByteArray& text)
{
    QList<Term> terms;
    const QString all = QString::fromUtf8(text);
    bool isQuoted = false;
    for (const QString& part : all.split(QLatin1Char('"'))) {
        const QList<Word> words = wordsOf(part);
        if (isQuoted) {
            Term term;
            for (const Word& word : words)
                term.words << word.folded;
            if (!term.words.isEmpty())
                terms << term;
        } else {
            for (const Word& word : words)
                terms << Term{{word.folded}, word.end < part.size() && part[word.end] == QLatin1Char('*')};
        }
        isQuoted = !isQuoted;
    }
    if (terms.isEmpty())
        return base::fail("noWords", "there is no word in this to look for; write at least one letter or digit");
    return terms;
}

bool hasAll(const QByteArray& bytes, const QList<Term>& terms)
{
    const QList<Word> words = wordsOf(QString::fromUtf8(searchableText(bytes)));
    return std::ranges::all_of(terms, [&](const Term& term) { return findTerm(words, term).has_value(); });
}

Snippet snippetOf(const QByteArray& bytes, const QList<Term>& terms)
{
    constexpr qsizetype wordsBefore = 6;
    constexpr qsizetype wordsInAll = 24;
    constexpr qsizetype longest = 240; // UTF-16 units; a word can be very long
    const QString text = QString::fromUtf8(searchableText(bytes));
    const QList<Word> words = wordsOf(text);
    qsizetype firstHit = words.size();
    for (const Term& term : terms)
        firstHit = std::min(firstHit, findTerm(words, term).value_or(words.size()));
    if (firstHit == words.size())
        firstHit = 0;

    const qsizetype from = std::max<qsizetype>(0, firstHit - wordsBefore);
    const qsizetype to = std::min(words.size(), from + wordsInAll);
    const qsizetype begin = from == 0 ? 0 : words[from].begin;
    qsizetype end = to == words.size() ? text.size() : words[to - 1].end;
    end = std::min(end, std::max(begin, words.isEmpty() ? 0 : words[firstHit].begin) + longest);

    Snippet snippet;
    if (begin > 0)
        snippet.text += "…";
    qsizetype written = begin;
    const auto writeTo = [&](qsizetype place) {
        QString piece = text.sliced(written, place - written);
        for (QChar& c : piece) {
            if (c.category() == QChar::Other_Control)
                c = QLatin1Char(' ');
        }
        snippet.text += piece.toUtf8();
        written = place;
    };
    for (qsizetype i = from; i < to && words[i].end <= end; ++i) {
        const QByteArray& word = words[i].folded;
        const bool isHit = std::ranges::any_of(terms, [&](const Term& term) {
            return term.words.contains(word) || (term.isPrefix && word.startsWith(term.words.last()));
        });
        if (!isHit)
            continue;
        writeTo(words[i].begin);
        const qsizetype markBegin = snippet.text.size();
        writeTo(words[i].end);
        snippet.marks.append({markBegin, snippet.text.size()});
    }
    writeTo(end);
    if (end < text.size())
        snippet.text += "…";
    return snippet;
}

} // namespace clackstower::archive
