#include "node/rules/rulestore.h"

#include "node/base/damaged.h"
#include "node/base/jsonwriter.h"
#include "node/rules/constant.h"
#include "node/rules/jsonpath.h"

#include <QFile>
#include <QSaveFile>

namespace clackstower::rules {

namespace {

using base::Expected;
using base::fail;
using base::json::Slice;
using base::json::Type;

constexpr qint64 largestFile = 32 * 1024 * 1024;
constexpr size_t mostSteps = 100;
constexpr qsizetype mostStepBytes = 4 * 1024 * 1024;

Expected<void> writeWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (opened)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (opened && file.write(content) == content.size() && file.commit())
        return {};
    return fail("disk", path.toUtf8() + " cannot be written: " + file.errorString().toUtf8());
}

std::optional<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(largestFile);
}

} // namespace

RuleStore::RuleStore(const QString& dataDir)
    : m_bookPath(dataDir + QStringLiteral("/rules.json"))
    , m_stepsPath(dataDir + QStringLiteral("/rules-undo.json"))
{
}

RuleStore::Loaded RuleStore::load()
{
    readSteps();
    const auto content = readWhole(m_bookPath);
    if (!content)
        return {RuleBook::shipped(), {}};
    auto book = readBook(*content);
    if (book)
        return {std::move(*book), {}};
    // What was valid before the last change is the best that is left.
    QByteArray notice = "the rule book could not be read (" + book.error().sentence + ") and was set aside as "
        + base::setAside(m_bookPath).toUtf8();
    if (!m_steps.empty()) {
        if (auto earlier = readBook(m_steps.back().book))
            return {std::move(*earlier), notice + "; the book before the last change is in force"};
    }
    return {RuleBook::shipped(), notice + "; there are no rules now"};
}

void RuleStore::readSteps()
{
    m_steps.clear();
    const auto content = readWhole(m_stepsPath);
    if (!content)
        return;
    base::json::Members members;
    const base::json::Scan scan = base::json::scanDocument(*content, {}, &members);
    const auto list = scan.fault == base::json::Fault::None ? base::json::find(members, "steps") : std::nullopt;
    if (!list || list->type != Type::Array) {
        base::setAside(m_stepsPath); // costs the undo of old changes, nothing else
        return;
    }
    std::vector<Step> steps;
    anyElement(*list, [&](const Slice& slice) {
        const base::json::Members step = base::json::membersOf(slice);
        const auto time = base::json::find(step, "time");
        const auto what = base::json::find(step, "what");
        const auto book = base::json::find(step, "book");
        if (!time || !what || !book || time->type != Type::String || what->type != Type::String)
            return false;
        const auto moment = readConstant(FieldType::Moment, base::json::unescape(*time), false);
        steps.push_back(
            {{moment ? moment->from : base::Instant(), base::json::unescape(*what)}, book->text.toByteArray()});
        return false;
    });
    setSteps(std::move(steps));
}

void RuleStore::setSteps(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    m_changes.clear();
    for (const Step& step : m_steps)
        m_changes.push_back(step.change);
}

Expected<void> RuleStore::writeBook(const RuleBook& book)
{
    return writeWhole(m_bookPath, bookText(book));
}

Expected<void> RuleStore::writeSteps(const std::vector<Step>& steps)
{
    QByteArray text = "{\"steps\":[";
    for (const Step& step : steps) {
        base::JsonWriter json;
        json.beginObject().key("time").instant(step.change.time).key("what").text(step.change.what);
        json.key("book").raw(step.book).endObject();
        text += (&step == steps.data() ? "\n" : ",\n") + json.take();
    }
    return writeWhole(m_stepsPath, text + "]}\n");
}

Expected<void> RuleStore::save(const RuleBook& before, const RuleBook& after, const Change& change)
{
    std::vector<Step> steps = m_steps;
    steps.push_back({change, bookText(before).trimmed()});
    qsizetype bytes = 0;
    size_t kept = 0;
    for (auto step = steps.rbegin(); step != steps.rend() && kept < mostSteps; ++step, ++kept) {
        bytes += step->book.size();
        if (bytes > mostStepBytes && kept > 0)
            break;
    }
    steps.erase(steps.begin(), steps.end() - std::ptrdiff_t(kept));
    // The way back first: a change that cannot be undone is worse than an undo that changes nothing.
    if (auto written = writeSteps(steps); !written)
        return written;
    if (auto written = writeBook(after); !written)
        return written;
    setSteps(std::move(steps));
    return {};
}

Expected<void> RuleStore::saveCounters(const RuleBook& book)
{
    return writeBook(book);
}

Expected<std::pair<RuleBook, Change>> RuleStore::undo(const RuleBook& now)
{
    if (m_steps.empty())
        return fail("nothingToUndo", "there is no change that could be undone");
    auto book = readBook(m_steps.back().book);
    if (!book)
        return std::unexpected(book.error());
    book->takeCountersFrom(now);
    std::vector<Step> steps = m_steps;
    const Change undone = steps.back().change;
    steps.pop_back();
    if (const auto written = writeBook(*book); !written)
        return std::unexpected(written.error());
    if (const auto written = writeSteps(steps); !written)
        return std::unexpected(written.error());
    setSteps(std::move(steps));
    return std::pair(std::move(*book), undone);
}

} // namespace clackstower::rules
