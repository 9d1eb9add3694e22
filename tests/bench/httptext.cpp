#include "httptext.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace clackstower::bench {

namespace {

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    });
}

template <typename Number>
Number numberIn(std::string_view text)
{
    Number number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::optional<Head> completeMessage(std::string_view text)
{
    const auto end = text.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    Head head;
    head.bytes = end + 4;
    bool chunked = false;
    auto lines = text.substr(0, end);
    for (bool first = true; !lines.empty(); first = false) {
        const auto stop = lines.find("\r\n");
        const auto line = lines.substr(0, stop);
        lines = stop == std::string_view::npos ? std::string_view() : lines.substr(stop + 2);
        if (first) {
            if (line.starts_with("HTTP/1."))
                head.status = numberIn<int>(line.substr(std::min<size_t>(9, line.size())));
            continue;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const auto name = line.substr(0, colon);
        auto value = line.substr(colon + 1);
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        if (equalsIgnoringCase(name, "content-length"))
            head.bytes += numberIn<size_t>(value);
        else if (equalsIgnoringCase(name, "transfer-encoding"))
            chunked = true;
        else if (equalsIgnoringCase(name, "connection"))
            head.close = equalsIgnoringCase(value, "close");
    }
    if (chunked) { // the answers of an original are one empty chunk
        const auto last = text.find("0\r\n\r\n", end + 4);
        if (last == std::string_view::npos)
            return std::nullopt;
        head.bytes = last + 5;
    }
    return text.size() >= head.bytes ? std::optional(head) : std::nullopt;
}

} // namespace clackstower::bench
