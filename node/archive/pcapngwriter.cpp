#include "node/archive/pcapngblocks.h"
#include "node/archive/pcapngcodec.h"

#include <QtEndian>

#include <algorithm>

namespace clackstower::archive::pcapng {

namespace {

/// In the file all is little-endian, but for the tags before a body.
template <typename Number>
void add(QByteArray& out, Number number)
{
    char bytes[sizeof(Number)];
    qToLittleEndian(number, bytes);
    out.append(bytes, sizeof(Number));
}

void pad(QByteArray& out)
{
    out.append((alignment - out.size() % alignment) % alignment, '\0');
}

void addOption(QByteArray& out, quint16 code, QByteArrayView value)
{
    add(out, code);
    add(out, quint16(value.size()));
    out.append(value);
    pad(out);
}

QByteArray block(quint32 kind, const QByteArray& content)
{
    const auto length = quint32(content.size() + envelope);
    QByteArray out;
    out.reserve(length);
    add(out, kind);
    add(out, length);
    out.append(content);
    add(out, length);
    return out;
}

void addTag(QByteArray& out, quint16 code, QByteArrayView value)
{
    char head[2 * sizeof(quint16)];
    qToBigEndian(code, head);
    qToBigEndian(quint16(value.size()), head + sizeof(quint16));
    out.append(head, sizeof head);
    out.append(value);
}

void addTag(QByteArray& out, quint16 code, quint32 number)
{
    char value[sizeof(quint32)];
    qToBigEndian(number, value);
    addTag(out, code, QByteArrayView(value, sizeof value));
}

QByteArray tagsOf(const Packet& packet)
{
    QByteArray out;
    addTag(out, tag::dissector, packet.dissector);
    if (!packet.source.isNull()) {
        const auto& bytes = packet.source.bytes();
        const QByteArrayView address(bytes.data(), qsizetype(bytes.size()));
        if (packet.source.isIpv4())
            addTag(out, tag::ipv4Source, address.last(sizeof(quint32)));
        else
            addTag(out, tag::ipv6Source, address);
    }
    if (packet.port != 0) {
        addTag(out, tag::portType, tag::tcp);
        addTag(out, tag::sourcePort, packet.port);
    }
    if (!packet.protocol.isEmpty())
        addTag(out, tag::protocolColumn, packet.protocol);
    addTag(out, tag::end, QByteArrayView());
    return out;
}

/// An option holds 64 KiB at most, so a long note takes several. None of them ends within a character.
void addNote(QByteArray& out, QByteArrayView note)
{
    while (!note.isEmpty()) {
        qsizetype size = std::min(note.size(), longestOption - noteMark.size());
        while (size < note.size() && (quint8(note[size]) & 0xc0U) == 0x80U)
            --size;
        addOption(out, option::comment, noteMark.toByteArray().append(note.first(size)));
        note = note.sliced(size);
    }
}

} // namespace

QByteArray fileHeader()
{
    QByteArray section;
    add(section, byteOrder);
    add(section, quint16(1)); // version 1.0
    add(section, quint16(0));
    add(section, qint64(-1)); // nobody knows yet how long it will be
    addOption(section, option::application, "Clackstower");
    addOption(section, option::end, {});
    QByteArray link;
    add(link, messages);
    add(link, quint16(0));
    add(link, quint32(mostCaptured));
    addOption(link, option::interfaceName, "clackstower");
    addOption(link, option::resolution, QByteArrayView("\x06")); // ten to the minus six: microseconds
    addOption(link, option::end, {});
    return block(type::section, section) + block(type::description, link);
}

QByteArray blocksOf(const Packet& packet)
{
    const QByteArray tags = tagsOf(packet);
    const qsizetype captured = std::min(packet.body.size(), mostCaptured - tags.size());
    const auto micros = quint64(std::max<qint64>(0, packet.micros));
    QByteArray content;
    content.reserve(captured + packet.note.size() + tags.size() + 64);
    add(content, quint32(0)); // the interface
    add(content, quint32(micros >> 32U));
    add(content, quint32(micros));
    add(content, quint32(tags.size() + captured));
    add(content, quint32(tags.size() + packet.body.size()));
    content += tags;
    content.append(packet.body.constData(), captured);
    pad(content);
    addNote(content, packet.note);
    addOption(content, option::end, {});
    QByteArray out = block(type::packet, content);
    for (QByteArrayView more = QByteArrayView(packet.body).sliced(captured); !more.isEmpty();) {
        const qsizetype size = std::min(more.size(), mostCaptured);
        QByteArray piece;
        piece.reserve(size + envelope);
        add(piece, quint32(size));
        piece.append(more.first(size));
        pad(piece);
        out += block(type::more, piece);
        more = more.sliced(size);
    }
    return out;
}

} // namespace clackstower::archive::pcapng
