#include "node/lab/scenario.h"

#include <algorithm>

namespace clackstower::lab {

QByteArray Expectation::text() const
{
    const QByteArray number = QByteArray::number(value, 'g', 10);
    const QByteArray right = of.isEmpty() ? number : value == 1 ? of : number + " x " + of;
    switch (test) {
    case Test::AtLeast: return metric + " >= " + right;
    case Test::AtMost: return metric + " <= " + right;
    case Test::Equals: return metric + " = " + right;
    case Test::Within:
        return metric + " within " + QByteArray::number(percent) + " % of " + right
            + (overSeeds ? " over all seeds" : "");
    }
    Q_UNREACHABLE();
}

QByteArray Trim::options() const
{
    QByteArray text;
    if (towersPercent != 100)
        text += " --towers-percent " + QByteArray::number(towersPercent);
    QByteArray numbers;
    for (const int number : without)
        numbers += (numbers.isEmpty() ? "" : ",") + QByteArray::number(number);
    if (!numbers.isEmpty())
        text += " --without " + numbers;
    if (until)
        text += " --until " + QByteArray::number(until->count() / 1'000'000);
    return text;
}

Scenario Trim::applyTo(Scenario scenario) const
{
    for (TowerGroup& group : scenario.towers) {
        if (towersPercent < 100)
            group.count = std::max<qint64>(2, group.count * towersPercent / 100);
    }
    std::vector<Fault> kept;
    for (size_t i = 0; i < scenario.faults.size(); ++i) {
        if (std::find(without.begin(), without.end(), int(i + 1)) == without.end())
            kept.push_back(scenario.faults[i]);
    }
    scenario.faults = std::move(kept);
    if (until)
        scenario.end = std::min(scenario.end, *until);
    return scenario;
}

} // namespace clackstower::lab
