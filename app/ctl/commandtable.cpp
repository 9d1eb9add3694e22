#include "app/ctl/commandtable.h"

#include "node/base/nearest.h"

#include <algorithm>

namespace clackstower::app::ctl {

namespace {

constexpr QByteArrayView usagePrefix = "clackstower [--data-dir DIR] ctl ";

bool beginsWith(const QList<QByteArray>& words, const QList<QByteArray>& name)
{
    return words.size() >= name.size() && std::equal(name.begin(), name.end(), words.begin());
}

QByteArray row(const QByteArray& left, const QByteArray& right)
{
    constexpr qsizetype width = 38;
    return "  " + left.leftJustified(width) + (left.size() > width ? "\n  " + QByteArray(width, ' ') : QByteArray())
        + ' ' + right + '\n';
}

/// No line is wider than a terminal that shows two pages side by side; what goes on below is indented.
QByteArray wrapped(const QByteArray& text)
{
    constexpr qsizetype widest = 108;
    QString whole;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        const auto firstLetter = std::ranges::find_if(line, [](QChar each) { return each != u' '; });
        const QString indent(firstLetter - line.begin() + (line.startsWith(u"Usage:") ? 11 : 0), u' ');
        for (qsizetype blank = 0; line.size() > widest; line = indent + line.sliced(blank + 1)) {
            blank = line.lastIndexOf(u' ', widest);
            if (blank <= indent.size())
                break; // one word alone is wider
            whole += line.first(blank) + u'\n';
        }
        whole += line + u'\n';
    }
    whole.chop(1);
    return whole.toUtf8();
}

QByteArray usage(const Command& command)
{
    QByteArray text;
    for (const QByteArray& form : command.synopsis.split('\n'))
        text += (text.isEmpty() ? "Usage: " : "       ") + usagePrefix.toByteArray() + form + '\n';
    return text;
}

QByteArray examples(const QByteArray& commands)
{
    QByteArray text = "Example:\n";
    for (const QByteArray& line : commands.split('\n'))
        text += "  " + line + '\n';
    return text;
}

QByteArray helpOf(const Command& command)
{
    QByteArray text = usage(command) + '\n' + command.summary + '\n';
    if (!command.details.isEmpty())
        text += '\n' + command.details + '\n';
    if (!command.grammar.options.isEmpty()) {
        text += "\nOptions:\n";
        for (const Option& option : command.grammar.options) {
            const QByteArray name = option.value.isEmpty() ? option.name : option.name + ' ' + option.value;
            text += row(name, option.help + (option.repeatable ? " (may be repeated)" : ""));
        }
    }
    return wrapped(text) + '\n' + examples(command.example);
}

QByteArray overview(const QByteArray& word, const QList<const Command*>& commands)
{
    QByteArray text = "Usage: " + usagePrefix.toByteArray() + (word.isEmpty() ? "COMMAND …" : word + " …") + "\n\n";
    for (const Command* command : commands)
        text += row(command->synopsis.split('\n').first(), command->summary);
    return wrapped(text);
}

} // namespace

base::Expected<Arguments> Command::parse(const QList<QByteArray>& words) const
{
    auto arguments = Arguments::parse(grammar, words);
    if (arguments) {
        if (const auto checked = check(*arguments); !checked)
            return std::unexpected(checked.error());
    }
    return arguments;
}

CommandTable::CommandTable()
    : m_commands(towerCommands() + messageCommands() + peerCommands() + eventCommands() + ruleCommands()
          + ruleBookCommands() + scriptCommands() + stationCommands() + archiveCommands() + stateCommands()
          + settingsCommands() + diagnosisCommands())
{
}

base::Expected<CommandTable::Found> CommandTable::find(const QList<QByteArray>& words) const
{
    QList<QByteArrayView> known;
    bool isGroup = false;
    for (const Command& command : m_commands) {
        const QList<QByteArray> name = command.name.split(' ');
        if (beginsWith(words, name))
            return Found{&command, words.sliced(name.size())};
        known << command.name;
        isGroup = isGroup || (!words.isEmpty() && name.first() == words.first());
    }
    if (words.isEmpty())
        return base::fail("usage", "ctl needs a command; `clackstower ctl --help` lists them");
    const QByteArray said = words.first().left(60);
    if (said.startsWith('-'))
        return base::fail("usage",
            "'" + said + "' is no command; options stand before it: clackstower --data-dir DIR ctl status");
    if (isGroup)
        return base::fail("usage", "'" + said + "' needs one more word; see: clackstower ctl " + said + " --help");
    const QByteArrayView meant = base::nearest(said, known);
    return base::fail("usage",
        "there is no command '" + said + "'; "
            + (meant.isEmpty() ? QByteArray("`clackstower ctl --help` lists them")
                               : "did you mean " + meant.toByteArray() + "?"));
}

QByteArray CommandTable::help() const
{
    QList<const Command*> all;
    for (const Command& command : m_commands)
        all << &command;
    return overview({}, all) + row("help [COMMAND]", "explains a command; so does COMMAND --help")
        + "\nTalks to the tower that runs in that data folder. The answer is one JSON document on stdout; errors "
          "go to"
          "\nstderr. Exit codes: 0 done, 1 failed or refused, 2 wrong usage, 3 no tower runs there.\n\n"
        + examples("clackstower ctl status\nclackstower ctl enqueue \"Hello, towers\"");
}

base::Expected<QByteArray> CommandTable::help(const QList<QByteArray>& words) const
{
    if (words.isEmpty())
        return help();
    QList<const Command*> group;
    for (const Command& command : m_commands) {
        const QList<QByteArray> name = command.name.split(' ');
        if (beginsWith(words, name))
            return helpOf(command);
        if (name.first() == words.first())
            group << &command;
    }
    if (group.isEmpty())
        return std::unexpected(find(words).error());
    return overview(words.first(), group) + '\n' + examples(group.first()->example);
}

} // namespace clackstower::app::ctl
