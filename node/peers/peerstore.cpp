#include "node/peers/peerstore.h"

#include <QDataStream>
#include <QIODevice>

namespace clackstower::peers {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;
constexpr quint8 recordVersion = 1;

QByteArray bytesOf(const base::Address& address)
{
    return QByteArray(reinterpret_cast<const char*>(address.bytes().data()), qsizetype(address.bytes().size()));
}

base::Address addressOf(const QByteArray& bytes)
{
    std::array<quint8, 16> raw{};
    if (bytes.size() == qsizetype(raw.size()))
        std::copy(bytes.begin(), bytes.end(), raw.begin());
    return base::Address::fromIpv6(raw);
}

/// One field order for both ways: `Stream` is a QDataStream that writes or reads, `visit` its operator.
template <typename Visit, typename P>
void visitFields(P& peer, Visit visit)
{
    visit(peer.received), visit(peer.sent), visit(peer.failures);
    visit(peer.fingerprint), visit(peer.note), visit(peer.changedFingerprint);
    visit(peer.typed), visit(peer.answered), visit(peer.proven), visit(peer.copes);
}

QByteArray headOf(const base::Endpoint& endpoint)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << endpoint.hostname << endpoint.port;
    return head;
}

base::Record recordOf(const Peer& peer)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    const auto micros = [](base::Instant when) { return qint64(when.time_since_epoch().count()); };
    out << recordVersion << statusName(peer.status).toByteArray() << micros(peer.since);
    out << (peer.lastHeard ? micros(*peer.lastHeard) : qint64(-1));
    out << (peer.latency ? qint64(peer.latency->count()) : qint64(-1));
    out << peer.introducedBy.has_value();
    if (peer.introducedBy)
        out << peer.introducedBy->hostname << peer.introducedBy->port;
    out << bytesOf(peer.address) << (peer.namedBy ? bytesOf(*peer.namedBy) : QByteArray());
    visitFields(peer, [&out](const auto& field) { out << field; });
    return {headOf(peer.endpoint), body};
}

std::optional<Peer> peerOf(const base::Record& record)
{
    Peer peer;
    QDataStream head(record.head);
    head.setVersion(streamVersion);
    head >> peer.endpoint.hostname >> peer.endpoint.port;
    QDataStream in(record.body);
    in.setVersion(streamVersion);
    quint8 version = 0;
    QByteArray status;
    QByteArray address;
    QByteArray namedBy;
    qint64 since = 0;
    qint64 lastHeard = -1;
    qint64 latency = -1;
    bool isIntroduced = false;
    in >> version >> status >> since >> lastHeard >> latency >> isIntroduced;
    if (isIntroduced) {
        base::Endpoint introducer;
        in >> introducer.hostname >> introducer.port;
        peer.introducedBy = introducer;
    }
    in >> address >> namedBy;
    visitFields(peer, [&in](auto& field) { in >> field; });
    const std::optional<PeerStatus> known = statusFromName(status);
    if (in.status() != QDataStream::Ok || version != recordVersion || !known)
        return std::nullopt;
    peer.status = *known;
    peer.since = base::Instant(base::Duration(since));
    if (lastHeard >= 0)
        peer.lastHeard = base::Instant(base::Duration(lastHeard));
    if (latency >= 0)
        peer.latency = base::Duration(latency);
    peer.address = addressOf(address);
    if (!namedBy.isEmpty())
        peer.namedBy = addressOf(namedBy);
    return peer;
}

QList<base::Record> changesOf(AddressBook& book)
{
    QList<base::Record> records;
    for (const base::Endpoint& endpoint : book.takeChanges()) {
        const auto key = book.find(endpoint);
        records.append(key ? recordOf(book.at(*key)) : base::Record{headOf(endpoint), {}}); // no body: removed
    }
    return records;
}

base::RecordStore::Snapshot snapshotOf(const AddressBook& book)
{
    return [&book]() -> base::RecordStore::Producer {
        return [peers = book.all()](const std::function<void(const base::Record&)>& emitRecord) {
            for (const Peer& peer : peers)
                emitRecord(recordOf(peer));
        };
    };
}

} // namespace

PeerStore::PeerStore(const QString& path)
    : m_store(path)
{
}

PeerStore::Loaded PeerStore::load()
{
    const base::RecordStore::Loaded stored = m_store.load();
    Loaded loaded{{}, stored.notice};
    QHash<QByteArray, qsizetype> latest; // the last record of an endpoint counts
    for (qsizetype i = 0; i < stored.records.size(); ++i)
        latest.insert(stored.records[i].head, i);
    QList<qsizetype> places = latest.values();
    std::sort(places.begin(), places.end());
    for (const qsizetype place : places) {
        if (stored.records[place].body.isEmpty())
            continue;
        if (const std::optional<Peer> peer = peerOf(stored.records[place]))
            loaded.peers.append(*peer);
    }
    return loaded;
}

void PeerStore::write(AddressBook& book)
{
    m_store.write(base::RecordStore::given(changesOf(book)), snapshotOf(book));
}

bool PeerStore::finish(AddressBook& book)
{
    return m_store.finish(base::RecordStore::given(changesOf(book)), snapshotOf(book));
}

} // namespace clackstower::peers
