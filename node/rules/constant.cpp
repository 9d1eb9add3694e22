#include "node/rules/constant.h"

#include "node/base/endpoint.h"
#include "node/rules/jsonpath.h"
#include "node/rules/lexer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace clackstower::rules {

namespace {

using Read = std::expected<Constant, QByteArray>;

constexpr double largest = 9007199254740991.0; // whole numbers beyond it cannot all be told apart

QByteArray shown(QByteArrayView text)
{
    return "'" + text.first(std::min<qsizetype>(text.size(), 40)).toByteArray() + "'";
}

std::unexpected<QByteArray> wrong(QByteArrayView text, QByteArrayView sentence)
{
    return std::unexpected(shown(text) + ' ' + sentence.toByteArray());
}

/// The number at the front, taken off the text.
std::optional<double> takeNumber(QByteArrayView& text)
{
    double number = 0;
    const char* const end = text.data() + text.size();
    if (text.isEmpty() || text[0] < '0' || text[0] > '9')
        return std::nullopt;
    const auto [stop, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    text = QByteArrayView(stop, end);
    return number;
}

bool isWhole(double number)
{
    return number >= 0 && number <= largest && number == std::floor(number);
}

Constant numeric(double number, QByteArray text)
{
    Constant constant;
    constant.kind = Constant::Kind::Number;
    constant.number = number;
    constant.text = std::move(text);
    return constant;
}

Read readCount(QByteArrayView text)
{
    QByteArrayView rest = text;
    const auto number = takeNumber(rest);
    if (!number || !rest.isEmpty() || !isWhole(*number))
        return wrong(text, "is no number: write a whole one such as 12");
    return numeric(*number, QByteArray::number(qint64(*number)));
}

struct Unit
{
    QByteArrayView name;
    double factor;
};

constexpr std::array byteUnits = std::to_array<Unit>({{"b", 1}, {"k", 0x1p10}, {"kb", 0x1p10}, {"kib", 0x1p10},
    {"m", 0x1p20}, {"mb", 0x1p20}, {"mib", 0x1p20}, {"g", 0x1p30}, {"gb", 0x1p30}, {"gib", 0x1p30}, {"", 1}});
// The largest first, as they are written.
constexpr std::array spanUnits = std::to_array<Unit>(
    {{"d", 86'400e6}, {"h", 3'600e6}, {"m", 60e6}, {"s", 1e6}, {"ms", 1e3}, {"us", 1}, {"w", 604'800e6}});

template <size_t Size>
std::optional<double> factorOf(const std::array<Unit, Size>& units, const QByteArray& name)
{
    for (const Unit& unit : units) {
        if (unit.name == name)
            return unit.factor;
    }
    return std::nullopt;
}

Read readBytes(QByteArrayView text)
{
    QByteArrayView rest = text;
    const auto number = takeNumber(rest);
    const auto factor = factorOf(byteUnits, rest.toByteArray().toLower());
    if (!number || !factor || !isWhole(*number * *factor))
        return wrong(text, "is no size: write 300, 4k or 1m (k is 1024 bytes)");
    return numeric(*number * *factor, bytesText(*number * *factor));
}

Read readDuration(QByteArrayView text)
{
    const auto span = readSpan(text);
    if (!span)
        return wrong(text, "is no duration: write 30s, 10m, 1h30m or 7d");
    return numeric(double(span->count()), spanText(*span));
}

Read readMoment(QByteArrayView text)
{
    // 2026-11-27T08:15:30.250Z, cut off after any part but the year: what is left out makes it longer.
    static constexpr std::array<qsizetype, 6> ends{4, 7, 10, 16, 19, 23};
    const QByteArrayView shape = "0000-00-00T00:00:00.000";
    const auto sentence = "is no time: write 2026-11-27, 2026-11-27T08:15 or 2026-11-27T08:15:30.250, in UTC";
    const QByteArrayView stem = text.endsWith('Z') ? text.chopped(1) : text;
    const auto* const end = std::ranges::find(ends, stem.size());
    if (end == ends.end() || (text.endsWith('Z') && stem.size() <= 10))
        return wrong(text, sentence);
    std::array<int, 7> parts{0, 1, 1, 0, 0, 0, 0};
    size_t part = 0;
    for (qsizetype i = 0; i < stem.size(); ++i) {
        const bool isDigit = stem[i] >= '0' && stem[i] <= '9';
        if (isDigit != (shape[i] == '0') || (!isDigit && stem[i] != shape[i]))
            return wrong(text, sentence);
        if (!isDigit)
            ++part;
        else
            parts[part] = (i == 0 || shape[i - 1] != '0' ? 0 : parts[part] * 10) + (stem[i] - '0');
    }
    using namespace std::chrono;
    const year_month_day date{year(parts[0]), month(unsigned(parts[1])), day(unsigned(parts[2]))};
    if (!date.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59)
        return wrong(text, "is not in the calendar");
    Constant constant;
    constant.kind = Constant::Kind::Moment;
    constant.from
        = sys_days(date) + hours(parts[3]) + minutes(parts[4]) + seconds(parts[5]) + milliseconds(parts[6]);
    switch (stem.size()) {
    case 4: constant.until = sys_days((date.year() + years(1)) / January / 1); break;
    case 7: constant.until = sys_days((date.year() / date.month() + months(1)) / 1); break;
    case 10: constant.until = constant.from + days(1); break;
    case 16: constant.until = constant.from + minutes(1); break;
    case 19: constant.until = constant.from + seconds(1); break;
    default: constant.until = constant.from + milliseconds(1);
    }
    constant.text = stem.size() > 10 ? stem.toByteArray() + 'Z' : stem.toByteArray();
    return constant;
}

Constant textual(QByteArrayView text)
{
    Constant constant;
    constant.text = text.toByteArray();
    return constant;
}

/// The end of host:port or [host]:port; the text is cut to the host.
quint16 takePort(QByteArrayView& text)
{
    const qsizetype colon = text.lastIndexOf(':');
    const bool isBracketed = text.startsWith('[');
    if (colon < 0 || (isBracketed ? colon == 0 || text[colon - 1] != ']' : text.indexOf(':') != colon))
        return 0;
    const quint16 port = text.sliced(colon + 1).toByteArray().toUShort();
    if (port != 0)
        text.truncate(colon);
    return port;
}

Read readPlace(QByteArrayView text)
{
    QByteArrayView host = text;
    Constant constant;
    constant.port = takePort(host);
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1, host.size() - 2);
    const qsizetype slash = host.indexOf('/');
    const auto address = base::Address::fromText(host.first(slash < 0 ? host.size() : slash).toByteArray());
    if (address) {
        constant.kind = Constant::Kind::Network;
        const int most = address->isIpv4() ? 32 : 128;
        bool isNumber = true;
        const int bits = slash < 0 ? most : host.sliced(slash + 1).toByteArray().toInt(&isNumber);
        if (!isNumber || bits < 0 || bits > most)
            return wrong(text, "has no such range: write 10.0.0.0/8 or fd00::/8");
        constant.bits = 128 - most + bits;
        std::array<quint8, 16> bytes = address->bytes();
        for (int bit = constant.bits; bit < 128; ++bit)
            bytes[size_t(bit / 8)] &= quint8(~(0x80 >> (bit % 8)));
        constant.address = base::Address::fromIpv6(bytes);
        constant.text = constant.address.toText();
        if (bits < most)
            constant.text += '/' + QByteArray::number(bits);
        if (constant.port != 0 && !address->isIpv4())
            constant.text = '[' + constant.text + ']';
    } else {
        constant.kind = Constant::Kind::Host;
        constant.text = host.toByteArray().toLower();
        if (slash >= 0 || !base::isUsableHostname(constant.text))
            return wrong(text, "is no tower: write a name, name:port, an address or a range such as 10.0.0.0/8");
        if (host.contains(':')) // strangers name themselves like that, too
            constant.text = '[' + constant.text + ']';
    }
    if (constant.port != 0)
        constant.text += ':' + QByteArray::number(constant.port);
    return constant;
}

Read readJson(QByteArrayView text, bool quoted)
{
    Constant constant = textual(text);
    if (quoted)
        return constant;
    if (text == "true" || text == "false") {
        constant.kind = Constant::Kind::Boolean;
        constant.number = text == "true" ? 1 : 0;
    } else if (text == "null") {
        constant.kind = Constant::Kind::Null;
    } else {
        const base::json::Scan scan = base::json::scanDocument(text);
        if (scan.fault == base::json::Fault::None && scan.value.type == base::json::Type::Number)
            return numeric(jsonNumber(scan.value), text.toByteArray());
    }
    return constant;
}

} // namespace

std::optional<base::Duration> readSpan(QByteArrayView text)
{
    double total = 0;
    QByteArrayView rest = text;
    if (rest == "0")
        return base::Duration::zero();
    while (!rest.isEmpty()) {
        const auto number = takeNumber(rest);
        qsizetype letters = 0;
        while (letters < rest.size() && rest[letters] >= 'a' && rest[letters] <= 'z')
            ++letters;
        const auto factor = factorOf(spanUnits, rest.first(letters).toByteArray());
        if (!number || !factor || letters == 0)
            return std::nullopt;
        total += *number * *factor;
        rest = rest.sliced(letters);
    }
    if (text.isEmpty() || !isWhole(total))
        return std::nullopt;
    return base::Duration(qint64(total));
}

QByteArray spanText(base::Duration span)
{
    if (span <= base::Duration::zero())
        return "0";
    QByteArray text;
    double left = double(span.count());
    for (const Unit& unit : spanUnits) {
        const double whole = std::floor(left / unit.factor);
        if (whole >= 1 && unit.name != QByteArrayView("w"))
            text += QByteArray::number(qint64(whole)) + unit.name.toByteArray();
        left = unit.name == QByteArrayView("w") ? left : left - whole * unit.factor;
    }
    return text;
}

QByteArray bytesText(double bytes)
{
    for (const Unit& unit : {Unit{"g", 0x1p30}, Unit{"m", 0x1p20}, Unit{"k", 0x1p10}}) {
        if (bytes >= unit.factor && std::fmod(bytes, unit.factor) == 0)
            return QByteArray::number(qint64(bytes / unit.factor)) + unit.name.toByteArray();
    }
    return QByteArray::number(qint64(bytes));
}

Read readConstant(FieldType type, QByteArrayView text, bool quoted)
{
    switch (type) {
    case FieldType::Text: return textual(text);
    case FieldType::Place: return readPlace(text);
    case FieldType::Count: return readCount(text);
    case FieldType::Bytes: return readBytes(text);
    case FieldType::Span: return readDuration(text);
    case FieldType::Moment: return readMoment(text);
    case FieldType::Json: return readJson(text, quoted);
    }
    Q_UNREACHABLE();
}

QByteArray canonicalConstant(const Constant& constant, FieldType type)
{
    if (constant.kind != Constant::Kind::Text)
        return constant.text;
    // A bare word that looks like a number, true, false or null would not be a text to JSON.
    const bool plain = isPlainWord(constant.text)
        && (type != FieldType::Json || readJson(constant.text, false)->kind == Constant::Kind::Text);
    return plain ? constant.text : quote(constant.text);
}

} // namespace clackstower::rules
