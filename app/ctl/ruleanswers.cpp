#include "app/ctl/ruleanswers.h"

#include "app/render.h"

namespace clackstower::app::ctl {

namespace {

using base::JsonWriter;

void instantOrNull(JsonWriter& json, QByteArrayView key, const std::optional<base::Instant>& value)
{
    json.key(key);
    if (value)
        json.instant(*value);
    else
        json.null();
}

/// The first rule that tunes to the station.
const rules::Rule* tunerOf(const rules::RuleBook& book, const QByteArray& station)
{
    for (const rules::Rule& rule : book.rules()) {
        for (const rules::Action& action : rule.then) {
            if (action.kind == rules::Action::Kind::Tune && action.name == station)
                return &rule;
        }
    }
    return nullptr;
}

} // namespace

void writeRule(JsonWriter& json, const rules::RuleDesk& desk, size_t place, base::Instant now)
{
    const rules::RuleBook& book = desk.book();
    const rules::Rule& rule = book.rules()[place];
    json.beginObject().key("id").text(rule.id).key("name").text(rule.name);
    json.key("when").text(rule.when.canonical()).key("then").beginArray();
    for (const rules::Action& action : rule.then)
        json.text(rules::actionText(action));
    json.endArray().key("enabled").boolean(rule.enabled).key("continue").boolean(rule.goesOn);
    json.key("version").number(rule.version).key("hits").number(rule.hits);
    instantOrNull(json, "lastHit", rule.lastHit);
    instantOrNull(json, "expires", rule.expires);
    json.key("shadowedBy");
    if (const auto shadow = book.shadowedBy(place, now))
        json.text(book.rules()[*shadow].id);
    else
        json.null();
    if (const rules::ScriptFailures* const failures = desk.scripts().failuresOf(rule.id)) {
        json.key("failures").number(failures->count).key("lastFailure").beginObject();
        json.key("time").instant(failures->last).key("reason").text(failures->sentence).endObject();
    } else {
        json.key("failures").number(0).key("lastFailure").null();
    }
    json.endObject();
}

QByteArray rulesAnswer(const rules::RuleDesk& desk, base::Instant now)
{
    JsonWriter json;
    json.beginObject().key("rules").beginArray();
    for (size_t i = 0; i < desk.book().rules().size(); ++i)
        writeRule(json, desk, i, now);
    return json.endArray().endObject().take();
}

QByteArray stationsAnswer(const rules::RuleDesk& desk, base::Instant now)
{
    JsonWriter json;
    json.beginObject().key("stations").beginArray();
    for (const rules::Station& station : desk.book().stations()) {
        const rules::StationLog* const log = desk.log(station.name);
        const rules::Rule* const tuner = tunerOf(desk.book(), station.name);
        json.beginObject().key("name").text(station.name).key("rule");
        if (tuner)
            json.text(tuner->id);
        else
            json.null();
        json.key("colour").text(station.colour).key("unread").number(log ? log->unread() : 0);
        json.key("perMinute").number(log ? log->perMinute(now) : 0).key("muted").boolean(station.muted);
        json.key("when");
        if (station.when)
            json.text(station.when->canonical());
        else
            json.null();
        json.key("sound").boolean(station.sound).key("notify").boolean(station.notify);
        json.key("heard").number(log ? log->total() : 0).endObject();
    }
    return json.endArray().endObject().take();
}

void writeSamples(JsonWriter& json, const std::vector<rules::Past>& samples)
{
    json.key("samples").beginArray();
    for (const rules::Past& sample : samples)
        render::message(json, sample.line, sample.message);
    json.endArray();
}

base::Expected<rules::Filter> filterOf(const QByteArray& text)
{
    auto filter = rules::Filter::compile(text);
    if (!filter)
        return std::unexpected(filter.error().toError());
    return std::move(*filter);
}

base::Expected<std::optional<rules::Filter>> givenFilter(const Arguments& arguments)
{
    if (!arguments.has("--filter"))
        return std::optional<rules::Filter>();
    auto filter = filterOf(arguments.value("--filter"));
    if (!filter)
        return std::unexpected(filter.error());
    return std::optional(std::move(*filter));
}

} // namespace clackstower::app::ctl
