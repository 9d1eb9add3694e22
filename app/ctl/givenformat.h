#pragma once

#include "app/ctl/arguments.h"
#include "node/archive/recordformat.h"

namespace clackstower::app::ctl {

/// What the exports know of --format.
inline const Option formatOption{
    .name = "--format", .value = "F", .help = "jsonl (unless told), csv, or pcapng for Wireshark"};

inline archive::RecordFormat givenFormat(const Arguments& arguments)
{
    return archive::formatNamed(arguments.value("--format")).value_or(archive::RecordFormat::JsonLines);
}

inline base::Expected<void> checkFormat(const Arguments& arguments)
{
    if (arguments.has("--format") && !archive::formatNamed(arguments.value("--format")))
        return base::fail("usage", "--format is jsonl, csv or pcapng");
    return {};
}

} // namespace clackstower::app::ctl
