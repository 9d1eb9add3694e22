#include "app/ctl/commandtable.h"
#include "app/render.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

/// All settings, or the one of that name.
QByteArray shown(const tower::Settings& settings, const QByteArray& key)
{
    base::JsonWriter json;
    json.beginObject();
    for (const tower::SettingSpec& spec : tower::settingSpecs()) {
        if (!key.isEmpty() && spec.key != key)
            continue;
        json.key(spec.key);
        render::setting(json, settings, spec);
    }
    json.endObject();
    return json.take();
}

void get(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    reply->answer(shown(tower.settings(), call.arguments.value("KEY")));
}

void set(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const QByteArray key = call.arguments.value("KEY");
    if (const auto changed = tower.changeSetting(key, call.arguments.value("VALUE")); !changed)
        return reply->fail(changed.error());
    reply->answer(shown(tower.settings(), key));
}

void reset(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const QByteArray key = call.arguments.value("KEY");
    if (const auto changed = tower.resetSetting(key); !changed)
        return reply->fail(changed.error());
    reply->answer(shown(tower.settings(), key));
}

base::Expected<void> checkSet(const Arguments& arguments)
{
    const auto spec = tower::findSetting(arguments.value("KEY"));
    const auto value = spec ? tower::parseSetting(**spec, arguments.value("VALUE")) : std::unexpected(spec.error());
    return value ? base::Expected<void>() : base::fail("usage", value.error().sentence);
}

} // namespace

QList<Command> settingsCommands()
{
    return {
        {.name = "settings get",
            .synopsis = "settings get [KEY]",
            .summary = "shows one setting, or all of them",
            .details = "Each with its value, its default, its unit and what it means; \"from\" tells where the "
                       "value comes from,\n"
                       "\"takesHold\" when a change begins to count.",
            .example = "clackstower ctl settings get clacks.sendrate",
            .grammar = {.positionals = {{"KEY", ValueKind::SettingKey, true}}, .options = {}},
            .handler = get},
        {.name = "settings set",
            .synopsis = "settings set KEY VALUE",
            .summary = "changes a setting, now and for later runs",
            .details = "The value is kept in settings.json in the data folder. To set something for one run only, "
                       "start the\n"
                       "tower with --set KEY=VALUE.",
            .example = "clackstower ctl settings set clacks.sendrate 5",
            .grammar = {.positionals = {{"KEY", ValueKind::SettingKey}, {"VALUE"}}, .options = {}},
            .handler = set,
            .check = checkSet},
        {.name = "settings reset",
            .synopsis = "settings reset KEY",
            .summary = "gives a setting its default back, now and for later runs",
            .details = {},
            .example = "clackstower ctl settings reset clacks.sendrate",
            .grammar = {.positionals = {{"KEY", ValueKind::SettingKey}}, .options = {}},
            .handler = reset},
    };
}

} // namespace clackstower::app::ctl
