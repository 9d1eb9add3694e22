#pragma once

#include "node/rules/fault.h"

#include <expected>
#include <vector>

namespace clackstower::rules {

/// A piece of a filter. The lexer gives the first kinds; the parser knows better and refines a Word.
struct Token
{
    enum class Kind {
        Word,
        Quoted,
        Symbol, ///< == != < <= > >= ~
        Open,
        Close,
        Comma,
        Range, ///< ..
        Field,
        Keyword, ///< and, or, not, in, contains, matches, exists, all
        Value,
        End
    };

    Kind kind = Kind::End;
    qsizetype offset = 0;
    qsizetype length = 0;

    QByteArrayView of(QByteArrayView text) const { return text.sliced(offset, length); }
    bool operator==(const Token&) const = default;
};

struct Tokens
{
    std::vector<Token> list; ///< the last one is an End
    std::optional<Fault> fault;
};

/// Cuts a filter into its pieces. What follows a fault is left out.
Tokens tokenise(QByteArrayView text);

/// A word that stands for `and`, `or`, `not`, …; the symbols && || ! are the same.
QByteArrayView keywordOf(QByteArrayView word);

/// The text that a quoted token means, and a text in quotes. \" \' \\ \n \r \t are escapes; any other backslash
/// stays a backslash, so that a pattern needs no double ones.
QByteArray unquote(QByteArrayView quoted);
QByteArray quote(QByteArrayView text);

/// Whether the text is one word to the lexer and no keyword, so that it needs no quotes.
bool isPlainWord(QByteArrayView text);

} // namespace clackstower::rules
