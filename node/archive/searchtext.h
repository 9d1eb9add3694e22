#pragma once

#include "node/archive/query.h"

namespace clackstower::archive {

/// What of a message can be found by its words: its text, with the escapes of JSON resolved; nothing of bytes that
/// are no UTF-8. The far end of a very long message is left out.
QByteArray searchableText(const QByteArray& bytes);

/// One thing to look for: a word, words in a row, or (with isPrefix) a last word that may go on.
struct Term
{
    QList<QByteArray> words; ///< folded: without capitals and accents
    bool isPrefix = false;

    bool operator==(const Term&) const = default;
};

/// What a person wrote: plain words, "a phrase", begin*. Fails when there is no word in it.
base::Expected<QList<Term>> parseWords(const QByteArray& text);

/// Whether all that is looked for stands in the message, words in a row as such.
bool hasAll(const QByteArray& bytes, const QList<Term>& terms);

/// The words of a text, folded and in order, each with its place in it.
struct Word
{
    QByteArray folded;
    qsizetype begin = 0; ///< in UTF-16 units of the text
    qsizetype end = 0;
};

QList<Word> wordsOf(const QString& text);

Snippet snippetOf(const QByteArray& bytes, const QList<Term>& terms);

} // namespace clackstower::archive
