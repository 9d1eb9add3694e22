#pragma once

#include "app/ctl/recordpieces.h"

namespace clackstower::app::ctl {

/// Messages out of the journal, as it was when somebody asked.
class JournalExport final : public Stream
{
public:
    JournalExport(QList<archive::Record> records, archive::RecordFormat format)
        : m_records(std::move(records))
        , m_pieces(format)
    {
    }

    std::optional<QByteArray> next() override
    {
        if (m_pieces.isEmpty() && m_at < m_records.size())
            m_pieces.add(m_records[m_at++]);
        return m_pieces.take();
    }

    bool ended() const override { return m_pieces.isEmpty() && m_at == m_records.size(); }
    bool givesLines() const override { return m_pieces.areLines(); }

private:
    QList<archive::Record> m_records;
    qsizetype m_at = 0;
    RecordPieces m_pieces;
};

} // namespace clackstower::app::ctl
