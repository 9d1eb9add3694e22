#include "node/traffic/queuestore.h"

#include <QDataStream>
#include <QIODevice>

#include <array>

namespace clackstower::traffic {

namespace {

enum class Kind : quint8 {
    Came = 'A',
    Left = 'R'
};

constexpr auto streamVersion = QDataStream::Qt_6_4;

base::Record cameRecord(Queue::Ticket ticket, const Message& message)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint8(Kind::Came) << ticket << qint64(message.queuedAt.time_since_epoch().count())
        << message.from.has_value();
    if (message.from)
        out << message.from->hostname << message.from->port;
    out << QByteArray(
        reinterpret_cast<const char*>(message.via.bytes().data()), qsizetype(message.via.bytes().size()));
    return {head, message.bytes};
}

base::Record leftRecord(Queue::Ticket ticket)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint8(Kind::Left) << ticket;
    return {head, {}};
}

base::RecordStore::Producer recordsOf(Queue::Changes changes)
{
    if (changes.came.empty() && changes.left.empty())
        return {};
    return [changes = std::move(changes)](const std::function<void(const base::Record&)>& emitRecord) {
        for (const auto& [ticket, message] : changes.came)
            emitRecord(cameRecord(ticket, message));
        for (const Queue::Ticket ticket : changes.left)
            emitRecord(leftRecord(ticket));
    };
}

base::RecordStore::Snapshot snapshotOf(const Queue& queue)
{
    return [&queue]() -> base::RecordStore::Producer {
        return [all = queue.snapshot()](const std::function<void(const base::Record&)>& emitRecord) {
            for (const auto& [ticket, message] : all)
                emitRecord(cameRecord(ticket, message));
        };
    };
}

} // namespace

QueueStore::QueueStore(const QString& path)
    : m_store(path)
{
}

QueueStore::Loaded QueueStore::load()
{
    const base::RecordStore::Loaded stored = m_store.load();
    Loaded loaded{{}, stored.notice};
    std::vector<std::pair<Queue::Ticket, Message>> inOrder;
    QHash<Queue::Ticket, qsizetype> places;
    for (const base::Record& record : stored.records) {
        QDataStream in(record.head);
        in.setVersion(streamVersion);
        quint8 kind = 0;
        Queue::Ticket ticket = 0;
        in >> kind >> ticket;
        if (kind == quint8(Kind::Left)) {
            places.remove(ticket);
            continue;
        }
        qint64 queuedAt = 0;
        bool hasFrom = false;
        base::Endpoint from;
        QByteArray via;
        in >> queuedAt >> hasFrom;
        if (hasFrom)
            in >> from.hostname >> from.port;
        in >> via;
        if (in.status() != QDataStream::Ok || via.size() != 16)
            continue;
        std::array<quint8, 16> address{};
        std::copy(via.begin(), via.end(), address.begin());
        places.insert(ticket, qsizetype(inOrder.size()));
        inOrder.emplace_back(ticket,
            Message{record.body, base::Instant(base::Duration(queuedAt)),
                hasFrom ? std::optional(from) : std::nullopt, base::Address::fromIpv6(address)});
    }
    for (qsizetype i = 0; i < qsizetype(inOrder.size()); ++i) {
        const auto place = places.constFind(inOrder[size_t(i)].first);
        if (place != places.constEnd() && *place == i)
            loaded.messages.push_back(std::move(inOrder[size_t(i)].second));
    }
    return loaded;
}

void QueueStore::write(Queue& queue)
{
    m_store.write(recordsOf(queue.takeChanges()), snapshotOf(queue));
}

bool QueueStore::finish(Queue& queue)
{
    return m_store.finish(recordsOf(queue.takeChanges()), snapshotOf(queue));
}

} // namespace clackstower::traffic
