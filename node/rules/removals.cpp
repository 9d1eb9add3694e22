#include "node/rules/removals.h"

namespace clackstower::rules {

namespace {

base::Record recordOf(const Removal& removal)
{
    const qint64 micros = removal.time.time_since_epoch().count();
    return {removal.id.toHex() + ' ' + QByteArray::number(micros) + ' ' + QByteArray::number(removal.version) + ' '
            + removal.rule,
        {}};
}

std::optional<Removal> removalOf(const base::Record& record)
{
    const QList<QByteArray> parts = record.head.split(' ');
    const auto id = base::Digest::fromHex(parts.value(0));
    if (parts.size() != 4 || !id)
        return std::nullopt;
    return Removal{*id, base::Instant(base::Duration(parts[1].toLongLong())), parts[3], parts[2].toInt()};
}

} // namespace

Removals::Removals(const QString& path)
    : m_store(path)
{
}

QByteArray Removals::load()
{
    const base::RecordStore::Loaded loaded = m_store.load();
    for (const base::Record& record : loaded.records) {
        if (const auto removal = removalOf(record))
            m_all.push_back(*removal);
    }
    while (m_all.size() > most)
        m_all.pop_front();
    return loaded.notice;
}

void Removals::add(const Removal& removal)
{
    m_all.push_back(removal);
    m_unwritten << recordOf(removal);
    if (m_all.size() > most) {
        m_all.pop_front();
        ++m_forgotten;
    }
}

base::RecordStore::Snapshot Removals::snapshot() const
{
    return [this] {
        return [all = m_all](const std::function<void(const base::Record&)>& take) {
            for (const Removal& removal : all)
                take(recordOf(removal));
        };
    };
}

void Removals::write()
{
    m_store.write(base::RecordStore::given(std::exchange(m_unwritten, {})), snapshot());
}

bool Removals::finish()
{
    return m_store.finish(base::RecordStore::given(std::exchange(m_unwritten, {})), snapshot());
}

} // namespace clackstower::rules
