#include "node/archive/postgreswriter.h"

#include "node/archive/columns.h"
#include "node/archive/postgresschema.h"
#include "node/base/jsonwriter.h"

namespace clackstower::archive {

namespace {

// A batch travels as one JSON text: Qt's driver binds no arrays, and a statement for each row would cost a round
// trip each. Bytes stand in it as hex.

QByteArray messagesJson(std::span<const Record> records)
{
    base::JsonWriter json;
    json.beginArray();
    for (const Record& record : records) {
        json.beginObject().key("id").text(record.id().toHex());
        json.key("received").number(base::millis(record.first().first));
        json.key("topic").text(record.topic.toHex()).key("origin").text(record.origin.toHex());
        json.key("body").text(record.bytes.toHex()).key("words").text(wordsColumn(record.bytes)).endObject();
    }
    return json.endArray().take();
}

QByteArray sightingsJson(std::span<const Record> records)
{
    base::JsonWriter json;
    json.beginArray();
    for (const Record& record : records) {
        const QByteArray id = record.id().toHex();
        for (const KeptSighting& seen : record.sightings) {
            const base::Endpoint from = seen.from.value_or(base::Endpoint());
            const traffic::RuleRef rule = seen.verdict.rule.value_or(traffic::RuleRef());
            json.beginObject().key("id").text(id).key("tower").text(seen.tower.toHex());
            json.key("line").text(seen.line.toHex()).key("host").text(from.hostname.toHex());
            json.key("port").number(from.port).key("via").text(viaColumn(seen.via).toHex());
            json.key("action").number(int(seen.verdict.action)).key("rule").text(rule.id.toHex());
            json.key("name").text(rule.name.toHex()).key("version").number(rule.version);
            json.key("stations").text(seen.verdict.stations.join('\n').toHex());
            json.key("marks").number(marksColumn(seen.verdict));
            json.key("first").number(base::millis(seen.first)).key("last").number(base::millis(seen.last));
            json.key("times").number(seen.times).endObject();
        }
    }
    return json.endArray().take();
}

// A message that is there is locked by an update that may change nothing: nobody can take it out before its new
// sightings are in. Always in the order of ids, so that towers do not lock each other out.
constexpr auto addMessages
    = "with fresh as (insert into messages(id, received, topic, origin, body, words)"
      " select decode(r.id, 'hex'), r.received, decode(r.topic, 'hex'), decode(r.origin, 'hex'),"
      " decode(r.body, 'hex'), cast(r.words as tsvector) from json_to_recordset(cast(? as json))"
      " as r(id text, received bigint, topic text, origin text, body text, words text) order by 1"
      " on conflict(id) do update set received = least(messages.received, excluded.received)"
      " returning xmax = 0 as added, octet_length(body) as size)"
      " select count(*) filter (where added), cast(coalesce(sum(size) filter (where added), 0) as bigint) from "
      "fresh";

// What comes from the local file is how it stands there: the same again must not be added up.
constexpr auto addSightings
    = "insert into sightings select m.n, decode(r.tower, 'hex'), decode(r.line, 'hex'), decode(r.host, 'hex'),"
      " r.port, decode(r.via, 'hex'), r.action, decode(r.rule, 'hex'), decode(r.name, 'hex'), r.version,"
      " decode(r.stations, 'hex'), r.marks, r.first, r.last, r.times"
      " from json_to_recordset(cast(? as json)) as r(id text, tower text, line text, host text, port integer,"
      " via text, action smallint, rule text, name text, version integer, stations text, marks smallint,"
      " first bigint, last bigint, times bigint) join messages m on m.id = decode(r.id, 'hex')"
      " on conflict(message, tower, line, host, port, via) do update set"
      " first = least(sightings.first, excluded.first), last = greatest(sightings.last, excluded.last),"
      " times = greatest(sightings.times, excluded.times)";

} // namespace

PostgresWriter::PostgresWriter(QByteArray tower)
    : m_tower(std::move(tower))
    , m_database(QStringLiteral("QPSQL"))
{
}

base::Expected<QByteArray> PostgresWriter::open(const ServerUrl& url)
{
    const auto opened = openPostgres(m_database, url);
    auto identity = opened ? preparePostgres(m_database) : std::unexpected(opened.error());
    if (!identity)
        close();
    return identity;
}

void PostgresWriter::close()
{
    m_database.close();
}

base::Expected<void> PostgresWriter::check()
{
    return m_database.command(QStringLiteral("select 1"));
}

base::Expected<WriteReport> PostgresWriter::write(std::span<const Record> records)
{
    const QString messages = QString::fromUtf8(messagesJson(records));
    const QString sightings = QString::fromUtf8(sightingsJson(records));
    return m_database.atomically<WriteReport>([&]() -> base::Expected<WriteReport> {
        WriteReport report;
        qint64 bytes = 0;
        {
            auto rows = m_database.select(QLatin1String(addMessages), {messages});
            if (!rows)
                return std::unexpected(rows.error());
            if (rows->next()) {
                report.added = rows->whole(0);
                bytes = rows->whole(1);
            }
            if (const auto ended = rows->ended(); !ended)
                return std::unexpected(ended.error());
        }
        report.known = qint64(records.size()) - report.added;
        if (const auto seen = m_database.run(QLatin1String(addSightings), {sightings}); !seen)
            return std::unexpected(seen.error());
        if (const auto counted = count(report.added, bytes); !counted)
            return std::unexpected(counted.error());
        return report;
    });
}

/// Into this tower's row of the totals, which only it writes to.
base::Expected<void> PostgresWriter::count(qint64 messages, qint64 bytes)
{
    if (messages == 0)
        return {};
    return m_database.run(
        QStringLiteral("insert into towers values(?, ?, ?) on conflict(tower) do update set"
                       " messages = towers.messages + excluded.messages, bytes = towers.bytes + excluded.bytes"),
        {blob(m_tower), messages, bytes});
}

base::Expected<PostgresWriter::Removed> PostgresWriter::removeBefore(base::Instant before, qint64 most)
{
    return m_database.atomically<Removed>([&]() -> base::Expected<Removed> {
        Removed removed;
        QStringList numbers;
        {
            auto rows = m_database.select(
                QStringLiteral("delete from sightings where ctid = any(array(select ctid from sightings"
                               " where tower = ? and last < ? limit ?)) returning message"),
                {blob(m_tower), base::millis(before), most});
            if (!rows)
                return std::unexpected(rows.error());
            while (rows->next())
                numbers << QString::number(rows->whole(0));
            if (const auto ended = rows->ended(); !ended)
                return std::unexpected(ended.error());
        }
        removed.sightings = numbers.size();
        if (numbers.isEmpty())
            return removed;
        const QString all = QLatin1Char('{') + numbers.join(QLatin1Char(',')) + QLatin1Char('}');
        // Locked first and looked at then: another tower may be adding what it saw of them.
        const auto locked = m_database.run(
            QStringLiteral("select 1 from messages where n = any(cast(? as bigint[])) order by id for update"),
            {all});
        if (!locked)
            return std::unexpected(locked.error());
        qint64 bytes = 0;
        {
            auto rows = m_database.select(
                QStringLiteral("delete from messages m where m.n = any(cast(? as bigint[]))"
                               " and not exists(select 1 from sightings s where s.message = m.n)"
                               " returning octet_length(m.body)"),
                {all});
            if (!rows)
                return std::unexpected(rows.error());
            for (; rows->next(); ++removed.messages)
                bytes += rows->whole(0);
            if (const auto ended = rows->ended(); !ended)
                return std::unexpected(ended.error());
        }
        if (const auto counted = count(-removed.messages, -bytes); !counted)
            return std::unexpected(counted.error());
        return removed;
    });
}

} // namespace clackstower::archive
