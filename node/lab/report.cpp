#include "node/lab/report.h"

#include "node/base/jsonwriter.h"

namespace clackstower::lab {

namespace {

QByteArray hex(quint64 value)
{
    return QByteArray::number(value, 16).rightJustified(16, '0');
}

QByteArray numberText(double value)
{
    return QByteArray::number(value, 'g', 6);
}

QByteArray row(const QByteArray& name, const QByteArray& value)
{
    return "  " + name.leftJustified(28) + ' ' + value + '\n';
}

QByteArray curveOf(const std::vector<CoveragePoint>& coverage)
{
    static constexpr const char* blocks[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    QByteArray line;
    for (const CoveragePoint& point : coverage)
        line += blocks[size_t(point.share * 8 + 0.001)];
    return line;
}

} // namespace

QByteArray tableOf(const CampaignResult& result, qint64 wallMs)
{
    QByteArray text = result.scenario + " (" + result.line + "): " + QByteArray::number(result.passed) + " of "
        + QByteArray::number(result.seeds) + " seeds passed\n";
    for (const Failure& failure : result.failures)
        text += "  seed " + QByteArray::number(failure.seed) + ": expected " + failure.miss.expect + ", got "
            + failure.miss.got + "\n    again: " + failure.command + '\n';
    for (const Estimate& estimate : result.estimates)
        text += (estimate.holds ? "  holds:  " : "  missed: ") + estimate.expect + ": "
            + (estimate.percent < 0 ? "" : "+") + QByteArray::number(estimate.percent, 'f', 2) + " % +- "
            + QByteArray::number(estimate.margin, 'f', 2) + " % (95 %)\n";
    for (const auto& [name, value] : result.metrics) {
        if (value != 0)
            text += row(name, numberText(value));
    }
    if (!result.coverage.empty() && result.coverage.back().share > 0)
        text += row("coverage over time",
            '|' + curveOf(result.coverage) + "| " + numberText(result.coverage.back().seconds) + " s");
    text += row("trace", hex(result.traceHash));
    text += row("events", QByteArray::number(result.events));
    text += row("virtual time", QByteArray::number(base::millis(result.ran)) + " ms");
    text += row("wall time", QByteArray::number(wallMs) + " ms");
    return text;
}

QByteArray jsonOf(const CampaignResult& result, qint64 wallMs)
{
    base::JsonWriter writer;
    writer.beginObject().key("scenario").text(result.scenario).key("line").text(result.line);
    writer.key("seeds").number(result.seeds).key("passed").number(result.passed).key("failed").beginArray();
    for (const Failure& failure : result.failures) {
        writer.beginObject().key("seed").number(failure.seed).key("expect").text(failure.miss.expect);
        writer.key("got").text(failure.miss.got).key("command").text(failure.command).endObject();
    }
    writer.endArray().key("estimates").beginArray();
    for (const Estimate& estimate : result.estimates) {
        writer.beginObject().key("expect").text(estimate.expect).key("holds").boolean(estimate.holds);
        writer.key("percent").number(estimate.percent).key("marginPercent").number(estimate.margin).endObject();
    }
    writer.endArray().key("traceHash").text(hex(result.traceHash)).key("metrics").beginObject();
    for (const auto& [name, value] : result.metrics)
        writer.key(name).number(value);
    writer.endObject().key("coverage").beginArray();
    for (const CoveragePoint& point : result.coverage)
        writer.beginObject().key("s").number(point.seconds).key("share").number(point.share).endObject();
    writer.endArray().key("wallMs").number(wallMs).key("virtualMs").number(base::millis(result.ran));
    return writer.key("events").number(result.events).endObject().take();
}

QByteArray csvOf(const CampaignResult& result)
{
    QByteArray text = "figure,value\n";
    for (const auto& [name, value] : result.metrics)
        text += (name.contains(',') ? '"' + name + '"' : name) + ',' + QByteArray::number(value, 'g', 12) + '\n';
    for (const Estimate& estimate : result.estimates)
        text += '"' + estimate.expect + "\"," + QByteArray::number(estimate.percent, 'g', 12) + '\n'
            + "\"margin: " + estimate.expect + "\"," + QByteArray::number(estimate.margin, 'g', 12) + '\n';
    for (const CoveragePoint& point : result.coverage)
        text += "coverage@" + numberText(point.seconds) + ',' + numberText(point.share) + '\n';
    return text;
}

QByteArray tableOf(const BenchResult& result)
{
    QByteArray text = QByteArray::number(result.towers) + " full clacks towers, each sending 1 message/s\n";
    text += row("events", QByteArray::number(result.events));
    text += row("events per second", QByteArray::number(qint64(result.eventsPerSecond())));
    text += row("nanoseconds per event", QByteArray::number(qint64(result.nanosecondsPerEvent())));
    text += row("messages passed on", QByteArray::number(result.messages));
    text += row("messages a second, each", QByteArray::number(result.messagesPerSecondEach(), 'f', 2));
    text += row("times real time", QByteArray::number(result.timesRealTime(), 'f', 1));
    text += row("the same at 1 message/s", QByteArray::number(result.timesRealTimeAtOne(), 'f', 1));
    text += row("bytes per tower", QByteArray::number(result.bytesPerTower));
    text += row("seconds to build", QByteArray::number(result.buildSeconds, 'f', 2));
    return text;
}

QByteArray jsonOf(const BenchResult& result)
{
    base::JsonWriter writer;
    writer.beginObject()
        .key("events")
        .number(result.events)
        .key("eventsPerSecond")
        .number(result.eventsPerSecond());
    writer.key("timesRealTime").number(result.timesRealTime()).key("bytesPerTower").number(result.bytesPerTower);
    writer.key("timesRealTimeAtOne").number(result.timesRealTimeAtOne());
    writer.key("line").text("clacks").key("towers").number(result.towers).key("messages").number(result.messages);
    writer.key("nanosecondsPerEvent").number(result.nanosecondsPerEvent());
    writer.key("messagesPerSecondEach").number(result.messagesPerSecondEach());
    writer.key("wallMs").number(qint64(result.wallSeconds * 1000));
    writer.key("virtualMs").number(qint64(result.virtualSeconds * 1000));
    return writer.key("buildMs").number(qint64(result.buildSeconds * 1000)).endObject().take();
}

} // namespace clackstower::lab
