#include "node/traffic/messagejson.h"

#include "node/base/json.h"

namespace clackstower::traffic {

void writeBody(base::JsonWriter& json, const QByteArray& bytes)
{
    const base::json::Scan scan = base::json::scanDocument(bytes);
    if (scan.fault == base::json::Fault::None)
        json.raw(scan.value.text);
    else if (base::isUtf8(bytes))
        json.text(bytes);
    else
        json.beginObject().key("base64").text(bytes.toBase64()).endObject();
}

void writeVerdict(base::JsonWriter& json, const Verdict& verdict)
{
    json.beginObject().key("action").text(actionName(verdict.action)).key("rule");
    if (verdict.rule) {
        json.beginObject().key("id").text(verdict.rule->id).key("name").text(verdict.rule->name);
        json.key("version").number(verdict.rule->version).endObject();
    } else {
        json.null();
    }
    json.key("stations").beginArray();
    for (const QByteArray& station : verdict.stations)
        json.text(station);
    json.endArray();
    json.key("archived").boolean(verdict.archived).key("transformed").boolean(verdict.transformed).endObject();
}

std::optional<Action> actionNamed(QByteArrayView name)
{
    for (const Action action : {Action::Forward, Action::Stonewall, Action::Refuse}) {
        if (actionName(action) == name)
            return action;
    }
    return std::nullopt;
}

} // namespace clackstower::traffic
