#include "node/archive/pcapngcodec.h"

#include "node/archive/pcapngblocks.h"

#include <QtEndian>

#include <algorithm>

namespace clackstower::archive::pcapng {

namespace {

using base::fail;

constexpr qsizetype packetHead = 20; ///< what stands before the data of a packet
constexpr qsizetype mostInterfaces = 4096;
const QByteArray noNote = "a packet has no note by Clackstower, so nobody knows which message it was";

bool isWanted(quint32 kind)
{
    return kind == type::section || kind == type::description || kind == type::packet || kind == type::more;
}

qint64 padded(qint64 size)
{
    return (size + alignment - 1) / alignment * alignment;
}

QByteArray framesOf(quint16 linkType)
{
    switch (linkType) {
    case 0: return "loopback packets";
    case 1: return "Ethernet frames";
    case 101:
    case 228:
    case 229: return "IP packets";
    case 105:
    case 127: return "WLAN frames";
    case 113:
    case 276: return "packets of a Linux host";
    default: return "packets of link type " + QByteArray::number(linkType);
    }
}

/// Where the body begins, behind the tags; none: they have no end.
std::optional<qsizetype> bodyIn(QByteArrayView data)
{
    constexpr qsizetype head = 4;
    for (qsizetype at = 0; data.size() - at >= head;) {
        const auto code = qFromBigEndian<quint16>(data.data() + at);
        const auto size = qFromBigEndian<quint16>(data.data() + at + 2);
        at += head + size;
        if (code == tag::end && at <= data.size())
            return at;
    }
    return std::nullopt;
}

} // namespace

void Reader::feed(const QByteArray& bytes)
{
    m_bytes.remove(0, m_at);
    m_place += std::exchange(m_at, 0);
    m_bytes += bytes;
}

quint16 Reader::u16(QByteArrayView bytes, qsizetype at) const
{
    return m_isBigEndian ? qFromBigEndian<quint16>(bytes.data() + at)
                         : qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 Reader::u32(QByteArrayView bytes, qsizetype at) const
{
    return m_isBigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                         : qFromLittleEndian<quint32>(bytes.data() + at);
}

Reader::Step Reader::giveUp(const QByteArray& what)
{
    m_isOver = true;
    return fail("badFile",
        what + " at byte " + QByteArray::number(m_place + m_at) + " of the file; what stands before it was read");
}

/// Leaves out what nobody wants; false: there is more of it to come.
bool Reader::pass()
{
    const qint64 size = std::min<qint64>(m_passing, m_bytes.size() - m_at);
    m_passing -= size;
    m_at += size;
    return m_passing == 0;
}

/// Learns the byte order from the first twelve bytes; false: they begin no section that anybody could read.
bool Reader::beginSection(QByteArrayView begin)
{
    m_isBigEndian = qFromBigEndian<quint32>(begin.data() + 8) == byteOrder;
    m_isSection = u32(begin, 8) == byteOrder;
    m_linkTypes.clear();
    return m_isSection;
}

std::optional<base::Expected<Content>> Reader::next()
{
    while (!m_isOver) {
        const bool isPassed = pass();
        const QByteArrayView bytes = rest();
        if (isPassed && bytes.isEmpty() && m_isFinished) {
            m_isOver = true;
            if (!m_begun)
                return std::nullopt;
            return fail("badFile", "the last message of the file has no end");
        }
        if (!isPassed || bytes.size() < envelope) {
            if (m_isFinished)
                return giveUp("a block has no end");
            return std::nullopt;
        }
        const bool isSection = bytes.startsWith(sectionBeginning);
        if (isSection ? !beginSection(bytes) : !m_isSection)
            return giveUp("there is no section of a pcapng file");
        const quint32 kind = u32(bytes, 0);
        const qint64 length = u32(bytes, 4);
        if (length < envelope || length % alignment != 0)
            return giveUp("there is no block");
        if (m_begun && kind != type::more) {
            m_begun.reset();
            return fail("badPacket", "a message has no end: some program has left out what followed it");
        }
        if (!isWanted(kind) || length > largestBlock) {
            if (kind == type::section || kind == type::description)
                return giveUp("there is a damaged block");
            m_passing = length;
            if (kind == type::packet)
                return fail("badPacket", "a packet is larger than any message can be");
            if (kind == type::oldPacket || kind == type::simplePacket)
                return fail("foreign", noNote);
            continue;
        }
        if (bytes.size() < length) {
            if (m_isFinished)
                return giveUp("a block has no end");
            return std::nullopt;
        }
        if (u32(bytes, length - alignment) != length)
            return giveUp("there is a damaged block");
        const QByteArrayView content = bytes.first(length - alignment).sliced(2 * alignment);
        Step step = take(kind, content);
        m_at += m_isOver ? 0 : length;
        if (step)
            return step;
    }
    return std::nullopt;
}

/// None: there is nothing to tell of that block.
Reader::Step Reader::take(quint32 kind, QByteArrayView content)
{
    switch (kind) {
    case type::section:
        if (content.size() < 16 || u16(content, 4) != 1)
            return giveUp("there is a section of a later version of the format");
        return std::nullopt;
    case type::description:
        if (content.size() < 8 || m_linkTypes.size() >= mostInterfaces)
            return giveUp("there is a damaged block");
        m_linkTypes << u16(content, 0);
        return std::nullopt;
    case type::packet: return takePacket(content);
    case type::more: return takeMore(content);
    default: return std::nullopt;
    }
}

Reader::Step Reader::takePacket(QByteArrayView content)
{
    if (content.size() < packetHead)
        return giveUp("there is a damaged block");
    const quint32 link = u32(content, 0);
    const qint64 captured = u32(content, 12);
    const qint64 whole = u32(content, 16);
    if (padded(captured) > content.size() - packetHead || link >= quint64(m_linkTypes.size()))
        return giveUp("there is a damaged block");
    if (m_linkTypes[link] != messages) {
        return fail("foreign",
            "it holds " + framesOf(m_linkTypes[link])
                + ", not messages: Clackstower reads captures that it has written, Wireshark reads all");
    }
    const std::optional<QByteArray> note = noteIn(content.sliced(packetHead + padded(captured)));
    if (!note)
        return fail("badPacket", "a packet has damaged options");
    if (note->isEmpty())
        return fail("foreign", noNote);
    const QByteArrayView data = content.sliced(packetHead, captured);
    const std::optional<qsizetype> begin = bodyIn(data);
    if (!begin || whole < captured || whole > largestBlock)
        return fail("badPacket", "a packet is damaged");
    Content read{data.sliced(*begin).toByteArray(), *note};
    if (whole == captured)
        return read;
    m_begun = std::move(read);
    m_missing = whole - captured;
    return std::nullopt;
}

Reader::Step Reader::takeMore(QByteArrayView content)
{
    if (!m_begun)
        return std::nullopt; // what it belonged to is gone
    const qint64 size = content.size() < alignment ? 0 : u32(content, 0);
    if (size == 0 || size > m_missing || padded(size) != content.size() - alignment) {
        m_begun.reset();
        return fail("badPacket", "a packet is damaged");
    }
    m_begun->body += content.sliced(alignment, size);
    m_missing -= size;
    if (m_missing > 0)
        return std::nullopt;
    return *std::exchange(m_begun, std::nullopt);
}

/// All our comments as one; empty: there is none. None: the options are damaged.
std::optional<QByteArray> Reader::noteIn(QByteArrayView options) const
{
    QByteArray note;
    while (options.size() >= alignment) {
        const quint16 code = u16(options, 0);
        const qsizetype size = u16(options, 2);
        if (code == option::end)
            break;
        options = options.sliced(alignment);
        if (padded(size) > options.size())
            return std::nullopt;
        const QByteArrayView value = options.first(size);
        if (code == option::comment && value.startsWith(noteMark))
            note += value.sliced(noteMark.size());
        options = options.sliced(padded(size));
    }
    return note;
}

} // namespace clackstower::archive::pcapng
