#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clackstower::bench {

struct Head
{
    int status = 0; ///< 0 in a request
    bool close = false;
    size_t bytes = 0; ///< of head and body together
};

/// The first request or answer in `text`, when it is there in full. Knows just enough HTTP for peers that
/// behave.
std::optional<Head> completeMessage(std::string_view text);

} // namespace clackstower::bench
