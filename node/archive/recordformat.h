#pragma once

#include "node/archive/pcapngcodec.h"
#include "node/archive/record.h"

namespace clackstower::base {
class JsonWriter;
}

namespace clackstower::archive {

/// How records are written for other programs.
enum class RecordFormat {
    JsonLines, ///< everything, to the byte and to the last sighting
    Csv,       ///< for spreadsheets: the message with its first sighting
    Pcapng,    ///< for Wireshark; everything, too
};

/// By its name in commands: jsonl, csv, pcapng.
std::optional<RecordFormat> formatNamed(QByteArrayView name);

/// What stands before the first record; empty for lines of JSON.
QByteArray formatHeader(RecordFormat format);

/// One record, with the end of its line where there are lines.
QByteArray recordBytes(const Record& record, RecordFormat format);

/// What an object with the fields of a record says of the body.
enum class Body {
    Readable, ///< as the contract has it, for whoever looks
    Exact,    ///< and the bytes once more where that would not give them back
    Elsewhere ///< nothing: it stands beside
};

/// The fields of a record inside an object that is open: those of a message in the contract, and what the archive
/// adds.
void writeRecordFields(base::JsonWriter& json, const Record& record, Body body);

/// The code of an error: nothing in this file is a record, and nothing will be.
inline constexpr QByteArrayView foreignFile = "foreignFile";

/// Cuts a file of any of the formats, which it recognises by its beginning, into records.
class RecordReader
{
public:
    void feed(const QByteArray& bytes);
    void finish() { m_isFinished = true; }

    /// The next record, or why what stands for it is refused; none: more bytes are needed, or it is over.
    std::optional<base::Expected<Record>> next();

private:
    using Step = std::optional<base::Expected<Record>>;

    bool recognise();
    Step nextPacket();
    std::optional<QByteArray> takeLine();

    QByteArray m_bytes;
    qsizetype m_at = 0;
    qsizetype m_searched = 0; ///< there is no end of a line before it
    bool m_isInQuotes = false;
    std::optional<RecordFormat> m_format;
    QList<QByteArray> m_columns;
    bool m_isFinished = false;
    bool m_isSkipping = false; ///< in a line that is too long to be kept
    pcapng::Reader m_packets;
    bool m_hasRead = false; ///< some packet of ours
};

} // namespace clackstower::archive
