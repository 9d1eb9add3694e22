#pragma once

#include "node/base/jsonwriter.h"
#include "node/traffic/verdict.h"

/// How the values of this room look as JSON, to programs and in files; the fields are those of the contract.
namespace clackstower::traffic {

/// The body of a message: its own JSON text if it is one, else a JSON string, else {"base64":"…"}.
void writeBody(base::JsonWriter& json, const QByteArray& bytes);

void writeVerdict(base::JsonWriter& json, const Verdict& verdict);

/// The action that has that name.
std::optional<Action> actionNamed(QByteArrayView name);

} // namespace clackstower::traffic
