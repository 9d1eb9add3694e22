#include "app/lab/laboptions.h"

#include "node/base/nearest.h"

#include <algorithm>

namespace clackstower::app::lab {

namespace {

/// Hands out the words of a command line one after another.
class Words
{
public:
    explicit Words(const QStringList& words)
        : m_words(words)
    {
    }

    bool atEnd() const { return m_next >= m_words.size(); }

    /// The next word; its value too, when it is written as --option=value.
    QByteArray next()
    {
        const QByteArray word = m_words[m_next++].toUtf8();
        const qsizetype equals = word.startsWith("--") ? word.indexOf('=') : -1;
        m_value = equals < 0 ? std::nullopt : std::optional(word.mid(equals + 1));
        return equals < 0 ? word : word.left(equals);
    }

    /// Whether one was written to the last word with an equals sign.
    bool hasValue() const { return m_value.has_value(); }

    base::Expected<QByteArray> value(const QByteArray& option)
    {
        if (m_value)
            return *m_value;
        if (atEnd())
            return base::fail("usage", option + " needs a value");
        return m_words[m_next++].toUtf8();
    }

    /// Hands over the number that an option asks for.
    template <typename Take>
    base::Expected<void> number(const QByteArray& option, qint64 least, qint64 most, Take take)
    {
        const base::Expected<QByteArray> text = value(option);
        if (!text)
            return std::unexpected(text.error());
        bool isNumber = false;
        const qint64 number = text->toLongLong(&isNumber);
        if (isNumber && number >= least && number <= most) {
            take(number);
            return {};
        }
        return base::fail("usage",
            option + " must be a whole number from " + QByteArray::number(least) + " to " + QByteArray::number(most)
                + ", and not '" + *text + "'");
    }

private:
    QStringList m_words;
    qsizetype m_next = 0;
    std::optional<QByteArray> m_value;
};

base::Expected<void> readSeeds(const QByteArray& text, RunRequest& request)
{
    const qsizetype dots = text.indexOf("..");
    bool isFirst = false;
    bool isLast = false;
    request.firstSeed = (dots < 0 ? text : text.left(dots)).toULongLong(&isFirst);
    request.lastSeed = (dots < 0 ? text : text.mid(dots + 2)).toULongLong(&isLast);
    constexpr quint64 mostSeeds = 10'000'000;
    if (isFirst && isLast && request.firstSeed <= request.lastSeed
        && request.lastSeed - request.firstSeed < mostSeeds)
        return {};
    return base::fail("usage", "--seeds must be A..B with A not above B, such as 1..200, and not '" + text + "'");
}

base::Expected<void> readWithout(const QByteArray& text, clackstower::lab::Trim& trim)
{
    for (const QByteArray& part : text.split(',')) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber || number < 1)
            return base::fail(
                "usage", "--without takes numbers of faults, from 1, with commas, and not '" + text + "'");
        trim.without.push_back(number);
    }
    std::sort(trim.without.begin(), trim.without.end());
    return {};
}

} // namespace

base::Expected<RunRequest> parseRun(const QStringList& list)
{
    RunRequest request;
    Words words(list);
    while (!words.atEnd()) {
        const QByteArray word = words.next();
        base::Expected<void> done;
        if (word == "--json" || word == "--csv" || word == "--no-shrink") {
            const Format format = word == "--json" ? Format::Json : word == "--csv" ? Format::Csv : request.format;
            if (request.format != Format::Table && format != request.format)
                done = base::fail("usage", "--json and --csv exclude each other");
            else if (words.hasValue())
                done = base::fail("usage", word + " takes no value");
            request.format = format;
            request.shrinks = request.shrinks && word != "--no-shrink";
        } else if (word == "--seeds") {
            const base::Expected<QByteArray> text = words.value(word);
            done = text ? readSeeds(*text, request) : std::unexpected(text.error());
        } else if (word == "--without") {
            const base::Expected<QByteArray> text = words.value(word);
            done = text ? readWithout(*text, request.trim) : std::unexpected(text.error());
        } else if (word == "--jobs") {
            done = words.number(word, 1, 1024, [&](qint64 number) { request.jobs = int(number); });
        } else if (word == "--towers-percent") {
            done = words.number(word, 1, 100, [&](qint64 number) { request.trim.towersPercent = int(number); });
        } else if (word == "--until") {
            done = words.number(
                word, 1, 1'000'000'000, [&](qint64 number) { request.trim.until = std::chrono::seconds(number); });
        } else if (word.startsWith('-') && word != "-") {
            const QByteArrayView meant = base::nearest(word,
                {"--seeds", "--jobs", "--json", "--csv", "--towers-percent", "--without", "--until",
                    "--no-shrink"});
            done = base::fail("usage",
                "lab run knows no option " + word
                    + (meant.isEmpty() ? "; lab --help lists them"
                                       : "; did you mean " + meant.toByteArray() + '?'));
        } else if (request.file.isEmpty()) {
            request.file = word;
        } else {
            done = base::fail("usage", "lab run takes one file, and '" + word + "' is a second one");
        }
        if (!done)
            return std::unexpected(done.error());
    }
    if (request.file.isEmpty())
        return base::fail("usage", "lab run needs the file of a scenario, or the name of a shipped one (lab list)");
    return request;
}

base::Expected<BenchRequest> parseBench(const QStringList& list)
{
    BenchRequest request;
    Words words(list);
    while (!words.atEnd()) {
        const QByteArray word = words.next();
        base::Expected<void> done;
        if (word == "--json") {
            request.format = Format::Json;
        } else if (word == "--line") {
            const base::Expected<QByteArray> line = words.value(word);
            if (!line)
                return std::unexpected(line.error());
            if (*line != "clacks")
                return base::fail("usage", "lab bench can run the line clacks, and not '" + *line + "'");
        } else if (word == "--towers") {
            done = words.number(word, 2, 10'000'000, [&](qint64 number) { request.options.towers = number; });
        } else if (word == "--knows") {
            done = words.number(word, 1, 100'000, [&](qint64 number) { request.options.knows = number; });
        } else if (word == "--seconds") {
            done = words.number(word, 1, 100'000, [&](qint64 number) { request.options.seconds = double(number); });
        } else {
            return base::fail("usage", "lab bench does not understand '" + word + "'");
        }
        if (!done)
            return std::unexpected(done.error());
    }
    return request;
}

} // namespace clackstower::app::lab
