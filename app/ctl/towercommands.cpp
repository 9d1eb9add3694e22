#include "app/ctl/commandtable.h"
#include "app/render.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

void status(tower::Tower& tower, const Call&, const ReplyPtr& reply)
{
    reply->answer(render::status(tower));
}

void air(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    if (call.arguments.value("STATE") == "off") {
        tower.goOffAir();
    } else if (const auto onAir = tower.goOnAir(); !onAir) {
        reply->fail(onAir.error());
        return;
    }
    base::JsonWriter json;
    json.beginObject().key("onAir").boolean(tower.isOnAir()).key("lines");
    render::lines(json, tower);
    json.endObject();
    reply->answer(json.take());
}

void show(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    if (tower.callWindow(call.arguments.value("LINK")))
        reply->answer("{\"shown\":true}");
    else
        reply->fail({"noWindow", "the tower in that data folder runs without a window; end it to open one"});
}

} // namespace

QList<Command> towerCommands()
{
    return {
        {.name = "status",
            .synopsis = "status",
            .summary = "tells how the tower and its lines are",
            .details = "Every line with its state, the address that it listens on, its counters and what waits in "
                       "its queue;\n"
                       "what needs your attention stands in \"notices\".",
            .example = "clackstower ctl status",
            .grammar = {},
            .handler = status},
        {.name = "air",
            .synopsis = "air on|off",
            .summary = "goes on or off air",
            .details = "Off closes every listener and stops every sender. What waits in a queue stays there.",
            .example = "clackstower ctl air off",
            .grammar = {.positionals = {{"STATE", ValueKind::OnOff}}, .options = {}},
            .handler = air},
        {.name = "show",
            .synopsis = "show [LINK]",
            .summary = "brings the window to the front, where the tower has one",
            .details = "A second start of the program does the same. LINK is a clacks: link or the file: URL "
                       "of a capture; the window shows what "
                       "it asks for,\nand does nothing before you agree.",
            .example = "clackstower ctl show",
            .grammar = {.positionals = {{"LINK", ValueKind::Text, true}}, .options = {}},
            .handler = show},
    };
}

} // namespace clackstower::app::ctl
