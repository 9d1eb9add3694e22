#include "app/ctl/recordpieces.h"

namespace clackstower::app::ctl {

RecordPieces::RecordPieces(archive::RecordFormat format)
    : m_format(format)
{
    if (QByteArray header = archive::formatHeader(format); !header.isEmpty())
        push(std::move(header));
}

std::optional<QByteArray> RecordPieces::take()
{
    if (m_pieces.empty())
        return std::nullopt;
    QByteArray piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    return piece;
}

/// A line goes without its end.
void RecordPieces::push(QByteArray piece)
{
    while (areLines() && (piece.endsWith('\n') || piece.endsWith('\r')))
        piece.chop(1);
    m_pieces.push_back(std::move(piece));
}

} // namespace clackstower::app::ctl
