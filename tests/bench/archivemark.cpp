// The archive's file alone: what it costs to write beside a bare prototype in C, how soon it finds, what it takes
// on the disk. Prints one JSON line; archiving.mjs puts it beside the goals.
//   archivemark insert [--count=60000]    archivemark search [--count=1000000]
#include "author.h"
#include "options.h"

#include "node/archive/filterquery.h"
#include "node/archive/sqlitereader.h"
#include "node/archive/sqlitewriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

#include <sqlite3.h>

using namespace clackstower;
using namespace clackstower::archive;
using namespace clackstower::bench;

namespace {

constexpr int batch = 1000;

/// What anybody would write first: one table, one index of words, statements prepared once. A second kind knows, as
/// the archive does, whether a message is there already.
class Prototype
{
public:
    Prototype(const QByteArray& path, bool knows)
        : m_knows(knows)
    {
        sqlite3_open(path.constData(), &m_database);
        for (const char* const sql : {"pragma journal_mode=wal", "pragma synchronous=normal",
                 "pragma cache_size=-32768", "pragma wal_autocheckpoint=4000",
                 "create table m(id integer primary key, at integer, sender text, body text, key integer)",
                 knows ? "create index keys on m(key)" : "",
                 "create virtual table f using fts5(body, content='m', content_rowid='id')"})
            run(sql);
        sqlite3_prepare_v2(m_database, "insert into m values(?, ?, ?, ?, ?)", -1, &m_add, nullptr);
        sqlite3_prepare_v2(m_database, "select 1 from m where key = ?", -1, &m_find, nullptr);
        sqlite3_prepare_v2(m_database, "insert into f(rowid, body) values(?, ?)", -1, &m_index, nullptr);
    }

    Prototype(const Prototype&) = delete;
    Prototype& operator=(const Prototype&) = delete;

    ~Prototype()
    {
        sqlite3_finalize(m_add);
        sqlite3_finalize(m_find);
        sqlite3_finalize(m_index);
        sqlite3_close(m_database);
    }

    void write(const std::vector<Record>& records)
    {
        run("begin");
        for (const Record& record : records) {
            qint64 key = 0;
            if (m_knows) {
                const traffic::MessageId id = record.id();
                std::memcpy(&key, id.bytes.data(), sizeof key);
                sqlite3_bind_int64(m_find, 1, key);
                step(m_find);
            }
            const QByteArray& sender = record.first().from->hostname;
            sqlite3_bind_int64(m_add, 1, ++m_last);
            sqlite3_bind_int64(m_add, 2, base::millis(record.first().first));
            text(m_add, 3, sender);
            text(m_add, 4, record.bytes);
            sqlite3_bind_int64(m_add, 5, key);
            step(m_add);
            sqlite3_bind_int64(m_index, 1, m_last);
            text(m_index, 2, record.bytes);
            step(m_index);
        }
        run("commit");
    }

private:
    static void text(sqlite3_stmt* statement, int place, const QByteArray& value)
    {
        sqlite3_bind_text(statement, place, value.constData(), int(value.size()), nullptr);
    }

    static void step(sqlite3_stmt* statement)
    {
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }

    void run(const char* sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_add = nullptr;
    sqlite3_stmt* m_index = nullptr;
    sqlite3_stmt* m_find = nullptr;
    qint64 m_last = 0;
    bool m_knows;
};

bool fail(const base::Error& error)
{
    std::fprintf(stderr, "archivemark: %s\n", error.sentence.constData());
    return false;
}

/// Both take turns, so that whatever else the machine does is shared.
int insert(const Options& options)
{
    const QTemporaryDir folder;
    const qint64 count = options.whole("count", 60'000);
    Prototype prototype(folder.filePath(QStringLiteral("prototype.db")).toUtf8(), false);
    Prototype knowing(folder.filePath(QStringLiteral("knowing.db")).toUtf8(), true);
    SqliteWriter writer(folder.filePath(QStringLiteral("archive.sqlite")));
    if (const auto opened = writer.open(); !opened)
        return int(!fail(opened.error()));
    Author author;
    double bare = 0;
    double knowledgeable = 0;
    double ours = 0;
    for (qint64 n = 0; n < count; n += batch) {
        const std::vector<Record> records = author.records(n, batch, count);
        const double times[]
            = {cpuSeconds(), (prototype.write(records), cpuSeconds()), (knowing.write(records), cpuSeconds())};
        if (const auto written = writer.write(records); !written)
            return int(!fail(written.error()));
        bare += times[1] - times[0];
        knowledgeable += times[2] - times[1];
        ours += cpuSeconds() - times[2];
    }
    std::printf("{\"prototypePerSecond\":%.0f,\"knowingPerSecond\":%.0f,\"perSecond\":%.0f}\n",
        double(count) / bare, double(count) / knowledgeable, double(count) / ours);
    return 0;
}

bool measure(SqliteReader& reader, const Query& query, Times& times)
{
    const double before = cpuSeconds();
    const auto page = reader.search(query, {});
    times.ms.push_back((cpuSeconds() - before) * 1000);
    times.hits += page ? page->hits.size() : 0;
    return page || fail(page.error());
}

bool measureWords(SqliteReader& reader, const char* name, int rounds, const std::function<Query()>& make)
{
    Times times;
    for (int n = 0; n < rounds; ++n) {
        if (!measure(reader, make(), times))
            return false;
    }
    std::printf(",\"%s\":{\"p50\":%.3f,\"p95\":%.3f,\"hits\":%.1f}", name, times.at(0.5), times.at(0.95),
        double(times.hits) / rounds);
    return true;
}

/// What nobody can look up, within a day: all of it, and what a first page takes.
bool measureFilters(SqliteReader& reader)
{
    Times whole;
    Times first;
    const base::Instant until(std::chrono::milliseconds(start + span / 2));
    for (const char* const text : {"text contains \"nowhere\"", "json.topic == \"none\"", "size > 1m",
             "from == tower7.example", "text matches \"^zz[0-9]+q\"", "via == 10.0.0.9"}) {
        const auto filter = rules::Filter::compile(text);
        if (!filter)
            return fail(filter.error().toError());
        Query query = queryFor(*filter, until);
        query.since = until - std::chrono::days(1);
        query.until = until;
        if (!measure(reader, query, whole))
            return false;
        query.patience
            = std::chrono::milliseconds(80); // as the window asks: what is there by then, and where to go on
        if (!measure(reader, query, first))
            return false;
    }
    std::printf(",\"filterWorstMs\":%.1f,\"firstPageWorstMs\":%.1f", whole.at(1), first.at(1));
    return true;
}

int search(const Options& options)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.sqlite"));
    const qint64 count = options.whole("count", 1'000'000);
    SqliteWriter writer(path);
    if (const auto opened = writer.open(); !opened)
        return int(!fail(opened.error()));
    Author author;
    for (qint64 n = 0; n < count; n += batch) {
        if (const auto written = writer.write(author.records(n, batch, count)); !written)
            return int(!fail(written.error()));
    }
    while (writer.giveBack().value_or(false)) {
    }
    const double share = double(QFileInfo(path).size()) / double(count * messageBytes);
    std::printf("{\"messages\":%lld,\"diskShare\":%.3f", static_cast<long long>(count), share);
    SqliteReader reader(path);
    (void)reader.search({}, {}); // opens the file
    const bool isDone = measureWords(reader, "rare", 300, [&] { return Query{.words = author.word(2000, 42'000)}; })
        && measureWords(reader, "common", 300, [&] { return Query{.words = author.word(0, 50)}; })
        && measureWords(
            reader, "two", 200, [&] { return Query{.words = author.word(0, 500) + ' ' + author.word(0, 500)}; })
        && measureWords(reader, "any", 300, [&] { return Query{.words = author.word()}; })
        && measureWords(reader, "newest", 100, [] { return Query{}; }) && measureFilters(reader);
    std::printf("}\n");
    return isDone ? 0 : 1;
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    const Options options(count, words);
    if (options.verb() == "insert")
        return insert(options);
    if (options.verb() == "search")
        return search(options);
    std::fputs("usage: archivemark insert [--count=60000] | search [--count=1000000]\n", stderr);
    return 2;
}
