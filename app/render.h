#pragma once

#include "node/base/jsonwriter.h"
#include "node/lines/clacks/setaside.h"
#include "node/tower/event.h"
#include "node/tower/settings.h"

namespace clackstower::clacks {
class ClacksLine;
}

namespace clackstower::tower {
class Tower;
}

/// How values look to programs: the one place where they become JSON. The fields are those of the contract with
/// scripts; more may come, none may go.
namespace clackstower::app::render {

void peer(base::JsonWriter& json, QByteArrayView line, const peers::Peer& peer);
void message(base::JsonWriter& json, QByteArrayView line, const traffic::Message& message);
void asideItem(base::JsonWriter& json, QByteArrayView line, const clacks::SetAside::Item& item);
void event(base::JsonWriter& json, const tower::Event& event);
void setting(base::JsonWriter& json, const tower::Settings& settings, const tower::SettingSpec& spec);

/// {"status"…}: the whole answer.
QByteArray status(const tower::Tower& tower);

/// The lines alone: {"clacks":{…}}.
void lines(base::JsonWriter& json, const tower::Tower& tower);

/// The event as one line: a body that was sent with line breaks between its tokens has blanks there instead.
QByteArray eventLine(const tower::Event& event);

} // namespace clackstower::app::render
