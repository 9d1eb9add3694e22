#include "viewmodels/prettyjson.h"

#include "node/base/json.h"

#include <QStringList>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

constexpr qsizetype indent = 2;

void breakLine(QByteArray& out, int depth)
{
    out += '\n';
    out += QByteArray(depth * indent, ' ');
}

} // namespace

QString prettyJson(const QByteArray& bytes)
{
    if (base::json::scanDocument(bytes).fault != base::json::Fault::None)
        return QString::fromUtf8(bytes);
    QByteArray out;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char sign = bytes.at(i);
        if (quoted) {
            out += sign;
            if (sign == '\\' && i + 1 < bytes.size())
                out += bytes.at(++i);
            else if (sign == '"')
                quoted = false;
            continue;
        }
        switch (sign) {
        case '"':
            quoted = true;
            out += sign;
            break;
        case '{':
        case '[':
            out += sign;
            breakLine(out, ++depth);
            break;
        case '}':
        case ']':
            breakLine(out, --depth);
            out += sign;
            break;
        case ',':
            out += sign;
            breakLine(out, depth);
            break;
        case ':': out += ": "; break;
        case ' ':
        case '\t':
        case '\r':
        case '\n': break;
        default: out += sign;
        }
    }
    return QString::fromUtf8(out);
}

QString hexDump(const QByteArray& bytes)
{
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += 16) {
        const QByteArray piece = bytes.mid(at, 16);
        QString signs;
        for (const char sign : piece)
            signs += sign >= ' ' && sign <= '~' ? QLatin1Char(sign) : QLatin1Char('.');
        lines += QStringLiteral("%1  %2  %3")
                     .arg(at, 6, 16, QLatin1Char('0'))
                     .arg(QString::fromLatin1(piece.toHex(' ')), -47)
                     .arg(signs);
    }
    return lines.join(QLatin1Char('\n'));
}

QString differenceOf(const QString& before, const QString& after)
{
    if (before == after)
        return {};
    // What both begin and end with is the same; the rest has gone, and come.
    const QStringList old = before.split(QLatin1Char('\n'));
    const QStringList now = after.split(QLatin1Char('\n'));
    const auto differ = std::ranges::mismatch(old, now);
    const auto from = differ.in1 - old.begin();
    qsizetype same = 0;
    while (same < std::min(old.size(), now.size()) - from
        && old.at(old.size() - 1 - same) == now.at(now.size() - 1 - same))
        ++same;
    QStringList lines;
    for (qsizetype i = 0; i < from; ++i)
        lines += QStringLiteral("  ") + old.at(i);
    for (qsizetype i = from; i < old.size() - same; ++i)
        lines += QStringLiteral("- ") + old.at(i);
    for (qsizetype i = from; i < now.size() - same; ++i)
        lines += QStringLiteral("+ ") + now.at(i);
    for (qsizetype i = old.size() - same; i < old.size(); ++i)
        lines += QStringLiteral("  ") + old.at(i);
    return lines.join(QLatin1Char('\n'));
}

} // namespace clackstower::viewmodels
