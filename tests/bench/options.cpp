#include "options.h"

#include <cstdlib>
#include <string_view>

namespace clackstower::bench {

Options::Options(int count, char** words)
{
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (!word.starts_with("--")) {
            m_verb = word;
            continue;
        }
        const auto cut = word.find('=');
        const auto name = word.substr(2, cut == std::string_view::npos ? std::string_view::npos : cut - 2);
        m_values[std::string(name)]
            = cut == std::string_view::npos ? std::string() : std::string(word.substr(cut + 1));
    }
}

std::string Options::text(const std::string& name, const std::string& otherwise) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? otherwise : found->second;
}

double Options::number(const std::string& name, double otherwise) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? otherwise : std::atof(found->second.c_str());
}

int Options::whole(const std::string& name, int otherwise) const
{
    return static_cast<int>(number(name, otherwise));
}

} // namespace clackstower::bench
