#include "node/lines/scuttlebutt/codec.h"

#include "node/base/jsonwriter.h"

#include <charconv>

namespace clackstower::scuttlebutt {

namespace {

void addNumber(QByteArray& out, quint64 number)
{
    constexpr qsizetype mostDigits = 20;
    char digits[mostDigits];
    const auto end = std::to_chars(digits, digits + mostDigits, number).ptr;
    out += QByteArrayView(digits, end);
}

void addPlace(QByteArray& out, const base::Endpoint& at, bool isOurs)
{
    out += R"("transport":{"host":)";
    base::addJsonString(out, at.hostname);
    out += R"(,"port":)";
    addNumber(out, at.port);
    out += isOurs ? R"(,"tower":1}})" : "}}";
}

void addCourtesy(QByteArray& out, const Courtesy& courtesy)
{
    out += R"(,"clackstower":{"life":)";
    addNumber(out, courtesy.incarnation);
    if (courtesy.knows > 0) {
        out += R"(,"knows":)";
        addNumber(out, courtesy.knows);
    }
    if (courtesy.isAnswer)
        out += R"(,"answer":true)";
    const auto list = [&out](QByteArrayView name, const auto& items, auto write) {
        if (items.empty())
            return;
        out += name;
        for (const auto& item : items) {
            out += &item == &items.front() ? "[" : ",[";
            write(item);
            out += ']';
        }
        out += ']';
    };
    list(R"(,"above":[)", courtesy.bases, [&out](const Base& base) {
        base::addJsonString(out, base.owner);
        out += ',';
        addNumber(out, base.version);
    });
    list(R"(,"rumours":[)", courtesy.rumours, [&out](const Rumour& rumour) {
        base::addJsonString(out, rumour.id);
        out += ',';
        addNumber(out, rumour.incarnation);
        if (rumour.kind == Rumour::Suspect) {
            out += ',';
            base::addJsonString(out, rumour.accuser);
        }
    });
    const auto names = [&out](QByteArrayView name, const std::vector<QByteArrayView>& ids) {
        if (ids.empty())
            return;
        out += name;
        for (const QByteArrayView& id : ids) {
            if (&id != &ids.front())
                out += ',';
            base::addJsonString(out, id);
        }
        out += ']';
    };
    names(R"(,"look":[)", courtesy.look);
    names(R"(,"seen":[)", courtesy.seen);
    out += '}';
}

} // namespace

Letter::Letter(Kind kind)
    : m_text(kind == Kind::Deltas ? R"({"deltas":[)" : R"({"digest":[)")
{
}

void Letter::next()
{
    if (m_count++ > 0)
        m_text += ',';
}

void Letter::entry(QByteArrayView id, quint64 version, const base::Endpoint& at, bool isOurs)
{
    next();
    m_text += R"({"id":)";
    base::addJsonString(m_text, id);
    m_text += R"(,"maxVersionSeen":)";
    addNumber(m_text, version);
    m_text += ',';
    addPlace(m_text, at, isOurs);
}

void Letter::delta(QByteArrayView owner, QByteArrayView key, QByteArrayView value, quint64 version)
{
    next();
    m_text += '[';
    base::addJsonString(m_text, owner);
    m_text += ',';
    base::addJsonString(m_text, key);
    m_text += ',';
    m_text += value;
    m_text += ',';
    addNumber(m_text, version);
    m_text += ']';
}

QByteArray Letter::seal(const Self& self, const Courtesy* courtesy)
{
    m_text += R"(],"sender":{"id":)";
    base::addJsonString(m_text, self.id);
    m_text += ',';
    addPlace(m_text, self.at, self.isOurs);
    if (courtesy)
        addCourtesy(m_text, *courtesy);
    m_text += "}\r\n";
    return std::move(m_text);
}

qsizetype entryBytes(QByteArrayView id, QByteArrayView host)
{
    constexpr qsizetype around = 80; // names, marks, and the digits of a version and a port
    return id.size() + host.size() + around;
}

qsizetype deltaBytes(QByteArrayView owner, QByteArrayView key, QByteArrayView value)
{
    constexpr qsizetype around = 20;
    return owner.size() + key.size() + value.size() + around;
}

} // namespace clackstower::scuttlebutt
