#include "node/demo/demobook.h"

namespace clackstower::demo {

namespace {

struct Line
{
    QByteArray name;
    QByteArrayView when;
    QByteArray then;
};

} // namespace

rules::RuleBook demoBook(rules::RuleBook shipped)
{
    const Line lines[] = {
        {"No candles", "from ~ \"candles*\" and text contains \"BUY\"", "stonewall"},
        {"Ledgers are too long", "topic == ledger", "refuse"},
        {"Weather", "topic ~ \"weather*\"", "tune:Weather"},
        {"Chess", "topic == chess", "tune:Chess"},
        {"Keep the names", "json.gnu exists", "archive"},
        {"Keep the verses", "topic == verse", "archive"},
    };
    for (const Line& line : lines) {
        const auto when = rules::Filter::compile(line.when);
        const auto then = rules::readActions(line.then);
        Q_ASSERT(when && then);
        rules::RuleDraft draft;
        draft.name = line.name;
        draft.when = *when;
        draft.then = *then;
        [[maybe_unused]] const auto added = shipped.add(draft);
        Q_ASSERT(added);
    }
    for (const auto& [name, colour] : {std::pair{"Weather", "#407C5A"}, std::pair{"Chess", "#8144D0"}}) {
        rules::Station station = *shipped.findStation(name); // by the rules above
        station.colour = colour;
        [[maybe_unused]] const auto put = shipped.putStation(station);
        Q_ASSERT(put);
    }
    return shipped;
}

} // namespace clackstower::demo
