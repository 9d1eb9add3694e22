#include "node/archive/sqlitenames.h"

#include "node/archive/columns.h"

namespace clackstower::archive {

namespace {

/// Strangers choose the names: so many are remembered, then all is forgotten and learned anew.
constexpr qsizetype mostRemembered = 16384;

/// The values one after another, each with its length, so that no two lists look alike.
QByteArray keyOf(std::initializer_list<QByteArrayView> values, std::initializer_list<qint64> numbers)
{
    qsizetype size = 0;
    for (const QByteArrayView value : values)
        size += value.size() + qsizetype(sizeof(qint64));
    QByteArray key;
    key.reserve(size + qsizetype(numbers.size() * sizeof(qint64)));
    const auto addNumber
        = [&key](qint64 number) { key.append(reinterpret_cast<const char*>(&number), qsizetype(sizeof number)); };
    for (const QByteArrayView value : values) {
        addNumber(value.size());
        key.append(value);
    }
    for (const qint64 number : numbers)
        addNumber(number);
    return key;
}

template <typename Map>
void makeRoom(Map& map)
{
    if (map.size() >= mostRemembered)
        map.clear();
}

} // namespace

base::Expected<qint64> SqliteNames::number(
    Numbers& known, const QByteArray& key, const QString& find, const QString& add, const QVariantList& values)
{
    auto id = m_database.number(find, values);
    if (id && *id == 0) {
        if (const auto added = m_database.run(add, values); !added)
            return std::unexpected(added.error());
        id = m_database.number(QStringLiteral("select last_insert_rowid()"));
    }
    if (id) {
        makeRoom(known);
        known.insert(key, *id);
    }
    return id;
}

base::Expected<qint64> SqliteNames::place(const KeptSighting& sighting)
{
    const QByteArrayView host = sighting.from ? QByteArrayView(sighting.from->hostname) : QByteArrayView();
    const quint16 port = sighting.from ? sighting.from->port : quint16(0);
    const QByteArray via = viaColumn(sighting.via);
    const QByteArray key = keyOf({host, via, sighting.line, sighting.tower}, {port});
    if (const auto found = m_places.constFind(key); found != m_places.constEnd())
        return *found;
    return number(m_places, key,
        QStringLiteral("select id from places where host=? and via=? and port=? and line=? and tower=?"),
        QStringLiteral("insert into places(host, via, port, line, tower) values(?, ?, ?, ?, ?)"),
        {blob(host.toByteArray()), blob(via), int(port), blob(sighting.line), blob(sighting.tower)});
}

base::Expected<qint64> SqliteNames::subject(const Record& record)
{
    const QByteArray key = keyOf({record.topic, record.origin}, {});
    if (const auto found = m_subjects.constFind(key); found != m_subjects.constEnd())
        return *found;
    return number(m_subjects, key, QStringLiteral("select id from subjects where topic=? and origin=?"),
        QStringLiteral("insert into subjects(topic, origin) values(?, ?)"),
        {blob(record.topic), blob(record.origin)});
}

base::Expected<qint64> SqliteNames::verdict(const traffic::Verdict& verdict)
{
    const traffic::RuleRef rule = verdict.rule.value_or(traffic::RuleRef());
    const QByteArray stations = verdict.stations.join('\n');
    const qint64 marks = marksColumn(verdict);
    const QByteArray key = keyOf({rule.id, rule.name, stations}, {rule.version, qint64(verdict.action), marks});
    if (const auto found = m_verdicts.constFind(key); found != m_verdicts.constEnd())
        return *found;
    return number(m_verdicts, key,
        QStringLiteral("select id from verdicts where rule=? and version=? and action=? and stations=?"
                       " and marks=? and name=?"),
        QStringLiteral("insert into verdicts(rule, version, action, stations, marks, name)"
                       " values(?, ?, ?, ?, ?, ?)"),
        {blob(rule.id), rule.version, int(verdict.action), blob(stations), marks, blob(rule.name)});
}

base::Expected<void> SqliteNames::readPlace(qint64 id, KeptSighting& sighting)
{
    auto found = m_placeOf.constFind(id);
    if (found == m_placeOf.constEnd()) {
        auto rows
            = m_database.select(QStringLiteral("select tower, line, host, port, via from places where id=?"), {id});
        if (!rows)
            return std::unexpected(rows.error());
        KeptSighting read;
        if (rows->next()) {
            read.tower = rows->bytes(0);
            read.line = rows->bytes(1);
            if (const QByteArray host = rows->bytes(2); !host.isEmpty())
                read.from = base::Endpoint{host, quint16(rows->whole(3))};
            read.via = viaOf(rows->bytes(4));
        }
        makeRoom(m_placeOf);
        found = m_placeOf.insert(id, read);
    }
    sighting.tower = found->tower;
    sighting.line = found->line;
    sighting.from = found->from;
    sighting.via = found->via;
    return {};
}

base::Expected<void> SqliteNames::readSubject(qint64 id, Record& record)
{
    auto found = m_subjectOf.constFind(id);
    if (found == m_subjectOf.constEnd()) {
        auto rows = m_database.select(QStringLiteral("select topic, origin from subjects where id=?"), {id});
        if (!rows)
            return std::unexpected(rows.error());
        std::pair<QByteArray, QByteArray> read;
        if (rows->next())
            read = {rows->bytes(0), rows->bytes(1)};
        makeRoom(m_subjectOf);
        found = m_subjectOf.insert(id, read);
    }
    record.topic = found->first;
    record.origin = found->second;
    return {};
}

base::Expected<void> SqliteNames::readVerdict(qint64 id, traffic::Verdict& verdict)
{
    auto found = m_verdictOf.constFind(id);
    if (found == m_verdictOf.constEnd()) {
        auto rows = m_database.select(
            QStringLiteral("select action, rule, name, version, stations, marks from verdicts where id=?"), {id});
        if (!rows)
            return std::unexpected(rows.error());
        traffic::Verdict read;
        if (rows->next())
            read = verdictOf(*rows, 0);
        makeRoom(m_verdictOf);
        found = m_verdictOf.insert(id, read);
    }
    verdict = *found;
    return {};
}

void SqliteNames::forget()
{
    m_places.clear();
    m_subjects.clear();
    m_verdicts.clear();
    m_placeOf.clear();
    m_subjectOf.clear();
    m_verdictOf.clear();
}

} // namespace clackstower::archive
