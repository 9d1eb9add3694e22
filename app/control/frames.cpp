#include "app/control/frames.h"

#include "node/base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace clackstower::app::control {

namespace {

using base::fail;

constexpr std::array<QByteArrayView, 6> kindNames{"document", "line", "piece", "failure", "misuse", "done"};
constexpr qsizetype longestHeader = 32;

} // namespace

QByteArray encodeRequest(const Request& request)
{
    base::JsonWriter json;
    json.beginObject().key("args").beginArray();
    for (const QByteArray& word : request.words)
        json.text(word);
    json.endArray();
    if (!request.input.isEmpty())
        json.key("input").text(request.input.toBase64());
    json.endObject();
    return json.take() + '\n';
}

base::Expected<Request> decodeRequest(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonValue args = document.object().value(QLatin1String("args"));
    if (!args.isArray())
        return fail("badRequest", "a request is one line of JSON: {\"args\":[…],\"input\":\"base64\"}");
    Request request;
    for (const QJsonValue word : args.toArray()) {
        if (!word.isString())
            return fail("badRequest", "every one of args must be a string");
        request.words << word.toString().toUtf8();
    }
    const QByteArray input = document.object().value(QLatin1String("input")).toString().toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(input, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return fail("badRequest", "input must be base64");
    request.input = *decoded;
    return request;
}

QByteArray encodeFrame(const Frame& frame)
{
    return kindNames[frame.kind].toByteArray() + ' ' + QByteArray::number(frame.content.size()) + '\n'
        + frame.content;
}

void FrameReader::feed(const QByteArray& bytes)
{
    m_bytes.remove(0, std::exchange(m_at, 0));
    m_bytes += bytes;
}

base::Expected<std::optional<Frame>> FrameReader::next()
{
    const QByteArrayView rest = QByteArrayView(m_bytes).sliced(m_at);
    const qsizetype headerEnd = rest.indexOf('\n');
    if (headerEnd < 0 && rest.size() <= longestHeader)
        return std::nullopt;
    const QList<QByteArray> header = rest.first(std::max<qsizetype>(headerEnd, 0)).toByteArray().split(' ');
    const auto kind = std::find(kindNames.begin(), kindNames.end(), QByteArrayView(header.first()));
    bool isNumber = false;
    const qsizetype length = header.value(1).toLongLong(&isNumber);
    if (header.size() != 2 || kind == kindNames.end() || !isNumber || length < 0)
        return fail("badFrame", "the answer cannot be understood; is this another version of the program?");
    const QByteArrayView content = rest.sliced(headerEnd + 1);
    if (content.size() < length)
        return std::nullopt;
    m_at += headerEnd + 1 + length;
    return Frame{Frame::Kind(kind - kindNames.begin()), content.first(length).toByteArray()};
}

} // namespace clackstower::app::control
