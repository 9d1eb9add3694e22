#pragma once

#include "app/ctl/reply.h"
#include "node/archive/recordformat.h"

#include <deque>

namespace clackstower::app::ctl {

/// Records on their way into a stream, in one of the formats for files.
class RecordPieces
{
public:
    explicit RecordPieces(archive::RecordFormat format);

    void add(const archive::Record& record) { push(archive::recordBytes(record, m_format)); }

    /// The next line or piece; none: all that was added is taken.
    std::optional<QByteArray> take();

    bool isEmpty() const { return m_pieces.empty(); }
    bool areLines() const { return m_format != archive::RecordFormat::Pcapng; }

private:
    void push(QByteArray piece);

    archive::RecordFormat m_format;
    std::deque<QByteArray> m_pieces;
};

} // namespace clackstower::app::ctl
