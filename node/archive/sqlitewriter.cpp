#include "node/archive/sqlitewriter.h"

#include "node/archive/searchtext.h"
#include "node/archive/sqliteschema.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <vector>

namespace clackstower::archive {

namespace {

/// Whoever sends one message under ever new names fills no disk with it.
constexpr qint64 mostSightings = 64;

/// So many messages go in with one statement: each costs Qt as much as SQLite needs to write a message.
constexpr qsizetype rowsAtOnce = 16;
constexpr qsizetype columns = 7;

/// "or fail", as all is rolled back anyway: so SQLite copies no page for the case that a part must be taken back.
QString insertRows(qsizetype count)
{
    QString sql = QStringLiteral("insert or fail into messages values(?, ?, ?, ?, ?, ?, ?)");
    for (qsizetype i = 1; i < count; ++i)
        sql += QLatin1String(", (?, ?, ?, ?, ?, ?, ?)");
    return sql;
}

qint64 keyOf(const traffic::MessageId& id)
{
    qint64 key = 0;
    for (size_t i = 0; i < 6; ++i)
        key = key << 8 | id.bytes.at(i);
    return key;
}

} // namespace

SqliteWriter::SqliteWriter(QString path)
    : m_path(std::move(path))
    , m_database(QStringLiteral("QSQLITE"))
    , m_names(m_database)
{
}

base::Expected<void> SqliteWriter::open()
{
    if (auto opened = openSqlite(m_database, m_path); !opened)
        return opened;
    if (auto prepared = prepareSqlite(m_database); !prepared)
        return prepared;
    auto last = m_database.select(QStringLiteral("select n, received from messages order by n desc limit 1"));
    if (!last)
        return std::unexpected(last.error());
    const bool isEmpty = !last->next();
    m_lastRow = isEmpty ? 0 : last->whole(0);
    m_lastReceived = isEmpty ? std::numeric_limits<qint64>::max() : last->whole(1);
    if (const auto ended = last->ended(); !ended)
        return ended;
    auto made = m_database.run(
        QStringLiteral("create temp table if not exists texts(n integer primary key, body blob not null)"));
    if (!made)
        return made;
    if (!m_isFollowed)
        return forgetFollower();
    // Where all was taken out, the numbers go on behind those that the server has got.
    const auto mark = m_database.number(QStringLiteral("select max(mark) from copied"));
    if (!mark)
        return std::unexpected(mark.error());
    m_lastRow = std::max(m_lastRow, *mark);
    return {};
}

base::Expected<void> SqliteWriter::setFollowed(bool isFollowed)
{
    m_isFollowed = isFollowed;
    return isFollowed || !isOpen() ? base::Expected<void>() : forgetFollower();
}

base::Expected<void> SqliteWriter::forgetFollower()
{
    for (const char* const statement : {"delete from copied", "delete from touched"}) {
        if (auto done = m_database.run(QLatin1String(statement)); !done)
            return done;
    }
    return {};
}

/// A message that the server may have got already has changed.
base::Expected<void> SqliteWriter::touch(qint64 n)
{
    return m_database.run(QStringLiteral("insert into touched values(?, 1)"
                                         " on conflict(message) do update set revision = revision + 1"),
        {n});
}

void SqliteWriter::close()
{
    m_names.forget();
    m_database.close();
}

base::Expected<void> SqliteWriter::check()
{
    auto rows = m_database.select(QStringLiteral("pragma quick_check(1)"));
    if (!rows)
        return std::unexpected(rows.error());
    if (!rows->next() || rows->text(0) != "ok")
        return base::fail(fault::damaged.toByteArray(), "the file does not hang together");
    return rows->ended();
}

base::Expected<WriteReport> SqliteWriter::write(std::span<const Record> records)
{
    std::vector<size_t> order(records.size());
    std::iota(order.begin(), order.end(), size_t(0));
    // In order of time, so that an import makes few runs (see SqliteSearch).
    std::ranges::stable_sort(order, {}, [&](size_t i) { return records[i].first().first; });
    const qint64 lastRow = m_lastRow;
    const qint64 lastReceived = m_lastReceived;
    m_addedBytes = 0;
    m_rows.clear();
    m_hasTexts = false;
    std::vector<qint64> keys;
    for (const Record& record : records)
        keys.push_back(keyOf(record.id()));
    auto written = atomically<WriteReport>([&]() -> base::Expected<WriteReport> {
        WriteReport report;
        auto likely = this->likely(keys);
        if (!likely)
            return std::unexpected(likely.error());
        for (const size_t i : order) {
            if (const auto added = add(records[i], keys[i], *likely, report); !added)
                return std::unexpected(added.error());
        }
        if (const auto added = addRows(); !added)
            return std::unexpected(added.error());
        if (const auto indexed = index(lastRow + 1); !indexed)
            return std::unexpected(indexed.error());
        if (report.added > 0) {
            const QString count = QStringLiteral("update meta set value = value + ? where name = ?");
            for (const auto& [name, by] : {std::pair{"messages", report.added}, std::pair{"bytes", m_addedBytes}}) {
                if (const auto counted = m_database.run(count, {by, QLatin1String(name)}); !counted)
                    return std::unexpected(counted.error());
            }
        }
        return report;
    });
    if (!written) {
        m_lastRow = lastRow;
        m_lastReceived = lastReceived;
    }
    return written;
}

/// All at once: a statement for each costs as much as writing it.
base::Expected<SqliteWriter::Likely> SqliteWriter::likely(const std::vector<qint64>& keys)
{
    QByteArray json = "[";
    for (const qint64 key : keys)
        json += QByteArray::number(key) + ',';
    json.back() = ']';
    Likely likely;
    auto rows = m_database.select(
        QStringLiteral("select m.key, m.n from json_each(?) j cross join messages m on m.key = j.value"),
        {QString::fromLatin1(json)});
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next())
        likely.insert(rows->whole(0), rows->whole(1));
    if (const auto ended = rows->ended(); !ended)
        return std::unexpected(ended.error());
    return likely;
}

base::Expected<void> SqliteWriter::add(const Record& record, qint64 key, Likely& likely, WriteReport& report)
{
    const auto found = find(record, key, likely);
    if (!found)
        return std::unexpected(found.error());
    Known known = found->value_or(Known());
    if (*found) {
        ++report.known;
    } else {
        if (auto made = insert(record, key, known); !made)
            return made;
        likely.insert(key, known.n);
        ++report.added;
    }
    for (const KeptSighting& sighting : record.sightings) {
        if (!*found && &sighting == &record.first() && base::millis(sighting.last) <= known.received)
            continue; // it stands in the message's own row
        if (auto added = addSighting(known, sighting); !added)
            return added;
    }
    if (*found && m_isFollowed) {
        if (auto touched = touch(known.n); !touched)
            return touched;
    }
    return record.persists ? remember(record, known.n) : base::Expected<void>();
}

base::Expected<std::optional<SqliteWriter::Known>> SqliteWriter::find(
    const Record& record, qint64 key, const Likely& likely)
{
    if (likely.contains(key)) { // it may have come in this very transaction
        if (const auto added = addRows(); !added)
            return std::unexpected(added.error());
    }
    for (auto [each, end] = likely.equal_range(key); each != end; ++each) {
        auto rows
            = m_database.select(QStringLiteral("select received, place, body from messages where n = ?"), {*each});
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->next() && rows->bytes(2) == record.bytes)
            return Known{*each, rows->whole(0), rows->whole(1)};
        if (const auto ended = rows->ended(); !ended)
            return std::unexpected(ended.error());
    }
    return std::nullopt;
}

base::Expected<void> SqliteWriter::insert(const Record& record, qint64 key, Known& made)
{
    const auto place = m_names.place(record.first());
    const auto subject = place ? m_names.subject(record) : std::unexpected(place.error());
    const auto verdict = subject ? m_names.verdict(record.first().verdict) : std::unexpected(subject.error());
    if (!verdict)
        return std::unexpected(verdict.error());
    made = {++m_lastRow, base::millis(record.first().first), *place};
    if (made.received < m_lastReceived) {
        if (auto begun = m_database.run(QStringLiteral("insert or ignore into runs values(?)"), {made.n}); !begun)
            return begun;
    }
    m_lastReceived = made.received;
    m_addedBytes += record.bytes.size();
    m_rows << made.n << key << made.received << *place << *subject << *verdict << blob(record.bytes);
    if (const QByteArray text = searchableText(record.bytes); text != record.bytes) {
        m_hasTexts = true;
        if (auto noted = m_database.run(QStringLiteral("insert into texts values(?, ?)"), {made.n, blob(text)});
            !noted)
            return noted;
    }
    return m_rows.size() < rowsAtOnce * columns ? base::Expected<void>() : addRows();
}

base::Expected<void> SqliteWriter::addRows()
{
    const QVariantList rows = std::exchange(m_rows, {});
    if (rows.size() == rowsAtOnce * columns) {
        static const QString insertMany = insertRows(rowsAtOnce);
        return m_database.run(insertMany, rows);
    }
    static const QString insertOne = insertRows(1);
    for (qsizetype i = 0; i < rows.size(); i += columns) {
        if (auto added = m_database.run(insertOne, rows.sliced(i, columns)); !added)
            return added;
    }
    return {};
}

/// The words of all that was added, in one statement: the index writes a part of its own for each. Few messages
/// have another text than their bytes.
base::Expected<void> SqliteWriter::index(qint64 first)
{
    if (first > m_lastRow)
        return {};
    if (!m_hasTexts) {
        return m_database.run(
            QStringLiteral("insert into words(rowid, body) select n, body from messages where n >= ? order by n"),
            {first});
    }
    auto indexed = m_database.run(
        QStringLiteral("insert into words(rowid, body) select m.n, coalesce(t.body, m.body) from messages m"
                       " left join texts t on t.n = m.n where m.n >= ? order by m.n"),
        {first});
    return indexed ? m_database.run(QStringLiteral("delete from texts")) : indexed;
}

base::Expected<void> SqliteWriter::addSighting(const Known& known, const KeptSighting& sighting)
{
    const auto place = m_names.place(sighting);
    if (!place)
        return std::unexpected(place.error());
    const qint64 last = base::millis(sighting.last);
    // The very first time stands in the message's own row.
    const bool isFirst = *place == known.place && base::millis(sighting.first) == known.received;
    if (*place == known.place && last <= known.received)
        return {};
    auto rows = m_database.select(
        QStringLiteral("select last from sightings where message = ? and place = ?"), {known.n, *place});
    if (!rows)
        return std::unexpected(rows.error());
    const std::optional<qint64> before = rows->next() ? std::optional(rows->whole(0)) : std::nullopt;
    if (before) {
        if (*before >= last)
            return {};
        return m_database.run(
            QStringLiteral("update sightings set last = ?, times = times + ? where message = ? and place = ?"),
            {last, sighting.times, known.n, *place});
    }
    const auto verdict = m_names.verdict(sighting.verdict);
    if (!verdict)
        return std::unexpected(verdict.error());
    const auto count
        = m_database.number(QStringLiteral("select count(*) from sightings where message = ?"), {known.n});
    if (!count)
        return std::unexpected(count.error());
    if (*count >= mostSightings)
        return {};
    return m_database.run(QStringLiteral("insert into sightings values(?, ?, ?, ?, ?, ?)"),
        {known.n, *place, *verdict, base::millis(sighting.first), last,
            std::max<qint64>(1, sighting.times - (isFirst ? 1 : 0))});
}

base::Expected<void> SqliteWriter::remember(const Record& record, qint64 n)
{
    const KeptSighting& newest = *std::ranges::max_element(record.sightings, {}, &KeptSighting::last);
    const QByteArray decided = newest.verdict.rule ? newest.verdict.rule->id : QByteArray();
    const QByteArray rule = record.persistedBy.isEmpty() ? decided : record.persistedBy;
    return m_database.run(
        QStringLiteral("insert into persisted values(?, ?, ?)"
                       " on conflict(message) do update set rule = excluded.rule, last = max(last, excluded.last)"),
        {n, blob(rule), base::millis(newest.last)});
}

base::Expected<qint64> SqliteWriter::usedBytes()
{
    const auto pages = m_database.number(QStringLiteral("pragma page_count"));
    const auto unused = pages ? m_database.number(QStringLiteral("pragma freelist_count")) : pages;
    const auto size = unused ? m_database.number(QStringLiteral("pragma page_size")) : unused;
    if (!size)
        return size;
    return (*pages - *unused) * *size;
}

base::Expected<qint64> SqliteWriter::messages()
{
    return m_database.number(QStringLiteral("select value from meta where name = 'messages'"));
}

qint64 SqliteWriter::fileBytes() const
{
    qint64 bytes = 0;
    for (const char* const suffix : {"", "-wal"})
        bytes += QFileInfo(m_path + QLatin1String(suffix)).size();
    return bytes;
}

} // namespace clackstower::archive
