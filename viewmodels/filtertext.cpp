#include "viewmodels/filtertext.h"

#include "node/rules/complete.h"
#include "node/rules/filter.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

/// A place among bytes as a place in a QString.
int placeOf(const QByteArray& bytes, qsizetype offset)
{
    return int(QString::fromUtf8(bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size()))).size());
}

FilterText::Piece::Kind kindOf(rules::Token::Kind kind)
{
    switch (kind) {
    case rules::Token::Kind::Field: return FilterText::Piece::Kind::Field;
    case rules::Token::Kind::Keyword: return FilterText::Piece::Kind::Keyword;
    case rules::Token::Kind::Quoted:
    case rules::Token::Kind::Value: return FilterText::Piece::Kind::Value;
    default: return FilterText::Piece::Kind::Other;
    }
}

} // namespace

void FilterText::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    const QByteArray bytes = text.toUtf8();
    const auto filter = rules::Filter::compile(bytes);
    m_fault = filter ? QString() : QString::fromUtf8(filter.error().sentence);
    m_faultColumn = filter ? 0 : int(filter.error().column);
    m_faultStart = filter ? 0 : placeOf(bytes, filter.error().offset);
    m_faultLength = filter ? 0 : placeOf(bytes, filter.error().offset + filter.error().length) - m_faultStart;
    m_pieces.clear();
    for (const rules::Token& token : rules::pieces(bytes)) {
        const int start = placeOf(bytes, token.offset);
        m_pieces.push_back({start, placeOf(bytes, token.offset + token.length) - start, kindOf(token.kind)});
    }
    Q_EMIT changed();
    lookForCandidates();
}

void FilterText::setCursor(int cursor)
{
    if (std::exchange(m_cursor, cursor) == cursor)
        return;
    Q_EMIT cursorChanged();
    lookForCandidates();
}

void FilterText::lookForCandidates()
{
    const QByteArray bytes = m_text.toUtf8();
    const qsizetype offset = m_text.left(m_cursor).toUtf8().size();
    const rules::Completion completion = rules::complete(bytes, rules::columnAt(bytes, offset));
    const int start = placeOf(bytes, completion.offset);
    const int end = placeOf(bytes, completion.offset + completion.length);
    QStringList candidates;
    for (const QByteArray& candidate : completion.candidates)
        candidates << QString::fromUtf8(candidate);
    if (m_candidates == candidates && m_candidateStart == start && m_candidateEnd == end)
        return;
    m_candidates = candidates;
    m_candidateStart = start;
    m_candidateEnd = end;
    Q_EMIT candidatesChanged();
}

QString FilterText::candidateText(int candidate) const
{
    const QString word = m_candidates.value(candidate);
    const bool goesOn = word == QLatin1String("json") || word == QLatin1String("(")
        || m_text.mid(m_candidateEnd).startsWith(u' ');
    return goesOn ? word : word + u' ';
}

} // namespace clackstower::viewmodels
