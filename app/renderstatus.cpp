#include "app/render.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

#include <QCoreApplication>

#include <algorithm>

namespace clackstower::app::render {

namespace {

using base::JsonWriter;

void clacksFields(JsonWriter& json, const clacks::ClacksLine& line)
{
    json.key("queue").beginObject();
    json.key("messages").number(line.queue().count()).key("bytes").number(line.queue().bytes());
    json.key("limitBytes").number(line.queue().maxBytes()).endObject();
    json.key("aside").beginObject();
    json.key("messages").number(line.setAside().items().size()).key("bytes").number(line.setAside().bytes());
    json.endObject();
    json.key("identity");
    if (line.fingerprint().isEmpty())
        json.null();
    else
        json.text(line.fingerprint());
}

void line(JsonWriter& json, const lines::Line& line)
{
    const base::Endpoint place = line.listening();
    json.beginObject().key("state").text(lines::stateName(line.state()));
    json.key("host").text(place.hostname).key("port").number(place.port);
    json.key("error");
    if (line.error().isEmpty())
        json.null();
    else
        json.text(line.error());
    for (const lines::Counter& counter : line.counters())
        json.key(counter.name).number(counter.value);
    if (const auto* const clacks = qobject_cast<const clacks::ClacksLine*>(&line))
        clacksFields(json, *clacks);
    json.endObject();
}

/// A line that was never switched on in this run.
void silentLine(JsonWriter& json, QByteArrayView name, const tower::Settings& settings)
{
    const QByteArray prefix = name.toByteArray();
    json.beginObject().key("state").text(lines::stateName(lines::LineState::Off));
    json.key("host").text(settings.text(prefix + ".bind")).key("port").number(settings.whole(prefix + ".port"));
    json.key("error").null().endObject();
}

void scripts(JsonWriter& json, const rules::ScriptDesk& desk)
{
    const rules::ScriptDesk::Counters& counters = desk.counters();
    json.beginObject().key("waiting").number(desk.waiting()).key("joining").number(desk.joining());
    json.key("calls").number(counters.ran).key("changed").number(counters.changed);
    json.key("failed").number(counters.failed).key("overflow").number(counters.overflow);
    json.key("joined").number(counters.joined).key("ungrouped").number(counters.ungrouped);
    json.key("processesEnded").number(counters.ended).endObject();
}

} // namespace

void lines(JsonWriter& json, const tower::Tower& tower)
{
    const QList<const lines::Line*> running = tower.lines();
    json.beginObject();
    for (const QByteArrayView name : tower::Tower::lineNames()) {
        json.key(name);
        const auto found = std::ranges::find(running, name, &lines::Line::name);
        if (found != running.end())
            line(json, **found);
        else
            silentLine(json, name, tower.settings());
    }
    json.endObject();
}

QByteArray status(const tower::Tower& tower)
{
    JsonWriter json;
    json.beginObject()
        .key("version")
        .text(CLACKSTOWER_VERSION)
        .key("pid")
        .number(QCoreApplication::applicationPid());
    json.key("uptimeMs").number(base::millis(tower.uptime())).key("onAir").boolean(tower.isOnAir());
    json.key("lines");
    lines(json, tower);
    json.key("notices").beginArray();
    for (const QByteArray& notice : tower.notices())
        json.text(notice);
    json.endArray();
    json.key("journal").beginObject();
    json.key("sightings").number(tower.journal().sightings().size()).key("bytes").number(tower.journal().bytes());
    json.key("recorded").number(tower.journal().recorded()).endObject();
    const tower::Persistence::Counters& persist = tower.persistence().counters();
    json.key("persist").beginObject().key("broughtBack").number(persist.broughtBack);
    json.key("noRoom").number(persist.noRoom).key("declined").number(persist.declined).endObject();
    json.key("scripts");
    scripts(json, tower.rules().scripts());
    json.key("watchers").number(tower.watchers().count());
    json.key("dataDir").text(tower.dataDir().toUtf8()).endObject();
    return json.take();
}

} // namespace clackstower::app::render
