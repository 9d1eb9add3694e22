#include "viewmodels/clackslink.h"

#include <QMap>

namespace clackstower::viewmodels {

namespace {

using base::fail;

constexpr qsizetype longest = 400;
constexpr QByteArrayView verb = "announce?";

} // namespace

base::Expected<ClacksLink> ClacksLink::parse(const QByteArray& text)
{
    const auto refuse = [](const QByteArray& why) { return fail("badLink", "the link is not followed: " + why); };
    if (text.size() > longest)
        return refuse("it is longer than any that a tower writes");
    if (text.contains('%'))
        return refuse("nothing in it may be escaped");
    if (!text.startsWith(scheme) || !text.sliced(scheme.size()).startsWith(verb))
        return refuse("it must read clacks:announce?host=NAME&port=NUMBER");
    QMap<QByteArray, QByteArray> values;
    for (const QByteArray& pair : text.sliced(scheme.size() + verb.size()).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = pair.first(std::max<qsizetype>(equals, 0));
        if ((key != "host" && key != "port") || values.contains(key))
            return refuse("it may name one host and one port, and nothing else");
        values.insert(key, pair.sliced(equals + 1));
    }
    if (values.size() != 2)
        return refuse("it must name a host and a port");
    const auto endpoint = base::parseEndpoint(values["host"], values["port"]);
    if (!endpoint)
        return refuse(endpoint.error().sentence);
    return ClacksLink{*endpoint};
}

} // namespace clackstower::viewmodels
