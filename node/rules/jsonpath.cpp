#include "node/rules/jsonpath.h"

#include "node/rules/lexer.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace clackstower::rules {

namespace {

bool isPlainMember(QByteArrayView name)
{
    return isPlainWord("x" + name.toByteArray()) && !name.isEmpty()
        && !std::ranges::any_of(name, [](char c) { return c == '.' || c == '[' || c == ']'; });
}

} // namespace

std::expected<std::vector<PathStep>, QByteArray> readPath(QByteArrayView text, qsizetype maxSteps)
{
    const auto fail = [](QByteArrayView sentence) { return std::unexpected(sentence.toByteArray()); };
    std::vector<PathStep> path;
    while (!text.isEmpty()) {
        if (qsizetype(path.size()) == maxSteps)
            return fail("this path into JSON is too long");
        PathStep& step = path.emplace_back();
        if (text[0] == '[') {
            const qsizetype end = text.indexOf(']');
            if (end < 0)
                return fail("a ] is missing in this path");
            const QByteArray inner = text.sliced(1, end - 1).toByteArray();
            bool isNumber = false;
            step.index = inner.toInt(&isNumber);
            step.kind = inner == "*" ? PathStep::Kind::Each : PathStep::Kind::Index;
            const bool isWhole = isNumber && step.index >= 0 && inner[0] >= '0' && inner[0] <= '9';
            if (step.kind == PathStep::Kind::Index && !isWhole)
                return fail("between [ and ] stands the number of an element, beginning with 0, or * for any");
            text = text.sliced(end + 1);
            continue;
        }
        if (text[0] != '.' || text.size() < 2)
            return fail("a path into JSON looks like json.weather.days[0].rain");
        text = text.sliced(1);
        if (text[0] == '"' || text[0] == '\'') {
            qsizetype end = 1;
            while (end < text.size() && text[end] != text[0])
                end += text[end] == '\\' ? 2 : 1;
            if (end >= text.size())
                return fail("a name in this path has no closing quote");
            step.member = unquote(text.first(end + 1));
            text = text.sliced(end + 1);
            continue;
        }
        const auto* const stop = std::ranges::find_if(text, [](char c) { return c == '.' || c == '['; });
        step.member = QByteArrayView(text.begin(), stop).toByteArray();
        if (step.member.isEmpty())
            return fail("a name is missing in this path; an empty one is written \"\"");
        text = text.sliced(step.member.size());
    }
    return path;
}

double jsonNumber(const base::json::Slice& number)
{
    double value = 0;
    const QByteArrayView text = number.text;
    const auto [stop, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc::result_out_of_range)
        return value;
    if (text.contains("e-") || text.contains("E-"))
        return 0;
    return text.startsWith('-') ? -std::numeric_limits<double>::infinity()
                                : std::numeric_limits<double>::infinity();
}

QByteArray pathText(const std::vector<PathStep>& path)
{
    QByteArray text;
    for (const PathStep& step : path) {
        switch (step.kind) {
        case PathStep::Kind::Member:
            text += '.' + (isPlainMember(step.member) ? step.member : quote(step.member));
            break;
        case PathStep::Kind::Index: text += '[' + QByteArray::number(step.index) + ']'; break;
        case PathStep::Kind::Each: text += "[*]"; break;
        }
    }
    return text;
}

} // namespace clackstower::rules
