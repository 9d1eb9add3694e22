#include "node/rules/lexer.h"

#include "node/base/json.h"

#include <algorithm>

namespace clackstower::rules {

namespace {

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || quint8(c) >= 0x80
        || (c != '\0' && QByteArrayView("_.:/*?+@#%$-[]").contains(c));
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Where a quoted text that begins at `start` ends; -1: nowhere.
qsizetype quotedEnd(QByteArrayView text, qsizetype start)
{
    const char mark = text[start];
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == mark)
            return i + 1;
    }
    return -1;
}

qsizetype wordEnd(QByteArrayView text, qsizetype start)
{
    const bool isPath = text.sliced(start).startsWith("json.");
    qsizetype end = start;
    while (end < text.size()) {
        // A member with an odd name stands in quotes inside the path: json."two words".x
        if (isPath && (text[end] == '"' || text[end] == '\'') && text[end - 1] == '.') {
            const qsizetype quoted = quotedEnd(text, end);
            if (quoted < 0)
                return end;
            end = quoted;
            continue;
        }
        if (!isWordByte(text[end]) || text.sliced(end).startsWith(".."))
            break;
        ++end;
    }
    return end;
}

qsizetype symbolLength(QByteArrayView rest)
{
    for (const QByteArrayView symbol : {"==", "!=", "<=", ">="}) {
        if (rest.startsWith(symbol))
            return 2;
    }
    return rest[0] == '<' || rest[0] == '>' || rest[0] == '~' ? 1 : 0;
}

Fault faultAt(QByteArrayView text, qsizetype offset, qsizetype length, QByteArray sentence)
{
    return {offset, length, columnAt(text, offset), std::move(sentence)};
}

QByteArray strangeCharacter(QByteArrayView rest)
{
    if (rest[0] == '=')
        return "one = is none of the operators: write == to compare";
    if (rest[0] == '&' || rest[0] == '|')
        return "write and, or, not (or && || !) to join conditions";
    return "'" + rest.first(1).toByteArray() + "' has no meaning here; put a text with such characters in quotes";
}

} // namespace

qsizetype columnAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::min(offset, text.size()));
    return 1 + std::ranges::count_if(before, [](char c) { return (quint8(c) & 0xc0) != 0x80; });
}

qsizetype offsetAt(QByteArrayView text, qsizetype column)
{
    qsizetype offset = 0;
    for (qsizetype left = column - 1; left > 0 && offset < text.size(); --left) {
        ++offset;
        while (offset < text.size() && (quint8(text[offset]) & 0xc0) == 0x80)
            ++offset;
    }
    return offset;
}

Tokens tokenise(QByteArrayView text)
{
    Tokens tokens;
    qsizetype at = 0;
    const auto add = [&](Token::Kind kind, qsizetype length) {
        tokens.list.push_back({kind, at, length});
        at += length;
    };
    if (!base::isUtf8(text)) {
        tokens.fault = Fault{0, text.size(), 1, "the filter is not UTF-8"};
        at = text.size();
    }
    while (at < text.size()) {
        const QByteArrayView rest = text.sliced(at);
        const char c = rest[0];
        if (isBlank(c)) {
            ++at;
        } else if (c == '"' || c == '\'') {
            const qsizetype end = quotedEnd(text, at);
            if (end < 0) {
                tokens.fault = faultAt(text, at, rest.size(), "this text has no closing quote");
                break;
            }
            add(Token::Kind::Quoted, end - at);
        } else if (c == '(') {
            add(Token::Kind::Open, 1);
        } else if (c == ')') {
            add(Token::Kind::Close, 1);
        } else if (c == ',') {
            add(Token::Kind::Comma, 1);
        } else if (rest.startsWith("..")) {
            add(Token::Kind::Range, 2);
        } else if (rest.startsWith("&&") || rest.startsWith("||")) {
            add(Token::Kind::Word, 2);
        } else if (const qsizetype length = symbolLength(rest); length > 0) {
            add(Token::Kind::Symbol, length);
        } else if (c == '!') {
            add(Token::Kind::Word, 1);
        } else if (isWordByte(c)) {
            const qsizetype end = wordEnd(text, at);
            add(Token::Kind::Word, end - at);
        } else {
            tokens.fault = faultAt(text, at, 1, strangeCharacter(rest));
            break;
        }
    }
    tokens.list.push_back({Token::Kind::End, tokens.fault ? tokens.fault->offset : text.size(), 0});
    return tokens;
}

QByteArrayView keywordOf(QByteArrayView word)
{
    for (const QByteArrayView keyword : {"and", "or", "not", "in", "contains", "matches", "exists", "all"}) {
        if (word == keyword || (keyword.size() <= 3 && word == keyword.toByteArray().toUpper()))
            return keyword;
    }
    return word == "&&" ? "and" : word == "||" ? "or" : word == "!" ? "not" : QByteArrayView();
}

QByteArray unquote(QByteArrayView quoted)
{
    QByteArray text;
    text.reserve(quoted.size());
    for (qsizetype i = 1; i < quoted.size() - 1; ++i) {
        if (quoted[i] != '\\') {
            text += quoted[i];
            continue;
        }
        switch (const char next = quoted[++i]) {
        case '"':
        case '\'':
        case '\\': text += next; break;
        case 'n': text += '\n'; break;
        case 'r': text += '\r'; break;
        case 't': text += '\t'; break;
        default: text.append('\\').append(next);
        }
    }
    return text;
}

QByteArray quote(QByteArrayView text)
{
    QByteArray quoted = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': quoted += "\\\""; break;
        case '\\': quoted += "\\\\"; break;
        case '\n': quoted += "\\n"; break;
        case '\r': quoted += "\\r"; break;
        case '\t': quoted += "\\t"; break;
        default: quoted += c;
        }
    }
    return quoted + '"';
}

bool isPlainWord(QByteArrayView text)
{
    return !text.isEmpty() && !text.startsWith("json.") && std::ranges::all_of(text, isWordByte)
        && !text.contains("..") && keywordOf(text).isEmpty();
}

} // namespace clackstower::rules
