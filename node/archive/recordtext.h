#pragma once

#include "node/archive/record.h"

namespace clackstower::base {
class JsonWriter;
}

namespace clackstower::archive {

/// How records are written for other programs.
enum class TextFormat {
    JsonLines, ///< everything, to the byte and to the last sighting
    Csv,       ///< for spreadsheets: the message with its first sighting
};

/// What stands before the first record; empty for lines of JSON.
QByteArray textHeader(TextFormat format);

/// One record with the end of its line.
QByteArray recordText(const Record& record, TextFormat format);

/// The fields of a record inside an object that is open: those of a message in the contract, and what the archive
/// adds. `exactly` adds the bytes once more where the body alone would not give them back.
void writeRecordFields(base::JsonWriter& json, const Record& record, bool exactly);

/// Cuts text of either format, which it recognises by its beginning, into records.
class RecordReader
{
public:
    void feed(const QByteArray& bytes);
    void finish() { m_isFinished = true; }

    /// The next record, or why the text that stands for it is refused; none: more bytes are needed, or it is over.
    std::optional<base::Expected<Record>> next();

private:
    std::optional<QByteArray> takeLine();

    QByteArray m_bytes;
    qsizetype m_at = 0;
    qsizetype m_searched = 0; ///< there is no end of a line before it
    bool m_isInQuotes = false;
    std::optional<TextFormat> m_format;
    QList<QByteArray> m_columns;
    bool m_isFinished = false;
    bool m_isSkipping = false; ///< in a line that is too long to be kept
};

} // namespace clackstower::archive
