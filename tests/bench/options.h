#pragma once

#include <map>
#include <string>

namespace clackstower::bench {

/// The words of the command line: a verb and `--name=value` pairs.
class Options
{
public:
    Options(int count, char** words);

    const std::string& verb() const { return m_verb; }

    bool has(const std::string& name) const { return m_values.contains(name); }

    std::string text(const std::string& name, const std::string& otherwise = {}) const;
    double number(const std::string& name, double otherwise) const;
    int whole(const std::string& name, int otherwise) const;

private:
    std::string m_verb;
    std::map<std::string, std::string> m_values;
};

} // namespace clackstower::bench
