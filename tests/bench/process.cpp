#include "process.h"

#include <ctime>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace clackstower::bench {

double monotonicSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double cpuSeconds(const std::vector<int>& pids)
{
    double ticks = 0;
    for (const int pid : pids) {
        std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
        std::string line;
        std::getline(file, line);
        const auto name = line.rfind(')'); // the program's name may hold blanks
        if (name == std::string::npos)
            continue;
        std::istringstream fields(line.substr(name + 1));
        std::string skipped;
        for (int i = 0; i < 11; ++i)
            fields >> skipped;
        double user = 0;
        double system = 0;
        fields >> user >> system;
        ticks += user + system;
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::vector<int> parsePids(const std::string& text)
{
    std::vector<int> pids;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');)
        pids.push_back(std::stoi(word));
    return pids;
}

} // namespace clackstower::bench
