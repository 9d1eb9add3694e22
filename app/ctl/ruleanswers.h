#pragma once

#include "app/ctl/command.h"
#include "node/base/jsonwriter.h"
#include "node/rules/ruledesk.h"
#include "node/rules/timemachine.h"

/// How rules, stations and what they picked look to programs.
namespace clackstower::app::ctl {

void writeRule(base::JsonWriter& json, const rules::RuleDesk& desk, size_t place, base::Instant now);
QByteArray rulesAnswer(const rules::RuleDesk& desk, base::Instant now);
QByteArray stationsAnswer(const rules::RuleDesk& desk, base::Instant now);
void writeSamples(base::JsonWriter& json, const std::vector<rules::Past>& samples);

/// The words of an option as a filter; a failure carries the column.
base::Expected<rules::Filter> filterOf(const QByteArray& text);

/// The filter of --filter; none: it was not given.
base::Expected<std::optional<rules::Filter>> givenFilter(const Arguments& arguments);

} // namespace clackstower::app::ctl
