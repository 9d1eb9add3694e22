#include "node/archive/recordformat.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace clackstower;
using namespace clackstower::archive;

namespace {

QList<Record> recordsIn(const QByteArray& file, qsizetype piece)
{
    RecordReader reader;
    QList<Record> records;
    for (qsizetype at = 0; at <= file.size(); at += piece) {
        reader.feed(file.mid(at, piece));
        if (at + piece > file.size())
            reader.finish();
        while (const auto next = reader.next()) {
            if (*next)
                records << **next;
            else if (next->error().sentence.isEmpty())
                std::abort();
        }
    }
    return records;
}

} // namespace

/// Whatever the file: in pieces it is read as in one, and what was read and is written anew gives the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray file(reinterpret_cast<const char*>(data), qsizetype(size));
    const QList<Record> records = recordsIn(file, std::max<qsizetype>(1, file.size()));
    if (records != recordsIn(file, 7))
        std::abort();
    QByteArray again = formatHeader(RecordFormat::Pcapng);
    for (const Record& record : records)
        again += recordBytes(record, RecordFormat::Pcapng);
    const QList<Record> second = recordsIn(again, again.size());
    if (second.size() != records.size())
        std::abort();
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (second[i].bytes != records[i].bytes || second[i].sightings.size() != records[i].sightings.size())
            std::abort();
    }
    return 0;
}
