#include "app/ctl/run.h"

#include "app/console.h"
#include "app/control/client.h"
#include "app/controlpaths.h"
#include "app/ctl/commandtable.h"
#include "app/exitcodes.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <memory>

namespace clackstower::app::ctl {

namespace {

using base::fail;
using control::Frame;

bool asksForHelp(const QList<QByteArray>& words)
{
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::any_of(words.begin(), end, [](const QByteArray& word) { return word == "--help" || word == "-h"; });
}

int printHelp(const CommandTable& table, QList<QByteArray> words)
{
    words.erase(
        std::find_if(words.begin(), words.end(), [](const QByteArray& word) { return word.startsWith('-'); }),
        words.end());
    const auto help = table.help(words);
    if (!help)
        return console::error(help.error().sentence, exitcode::usage);
    console::print(*help);
    return exitcode::done;
}

/// What the word of kind File names; nothing when it was not given.
base::Expected<QByteArray> readInput(const Command& command, const Arguments& arguments)
{
    const auto option = std::ranges::find(command.grammar.options, ValueKind::File, &Option::kind);
    const auto positional = std::ranges::find(command.grammar.positionals, ValueKind::File, &Positional::kind);
    const QByteArray word = positional != command.grammar.positionals.end() ? positional->name
        : option != command.grammar.options.end()                           ? option->name
                                                                            : QByteArray();
    if (!arguments.has(word))
        return QByteArray();
    constexpr qint64 largest = control::largestRequest / 2;
    const QString name = QString::fromUtf8(arguments.value(word));
    QFile file(name);
    const bool opened
        = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray content = opened ? file.read(largest + 1) : QByteArray();
    if (!opened || file.error() != QFileDevice::NoError)
        return fail("unreadable", name.toUtf8() + " cannot be read: " + file.errorString().toUtf8());
    if (content.size() > largest)
        return fail("tooLarge", name.toUtf8() + " is larger than 32 MiB, and no tower takes that much");
    return content;
}

/// What comes in on standard input, in a file that only its owner can read and that goes with this object.
base::Expected<std::unique_ptr<QTemporaryFile>> inputAsFile()
{
    constexpr qint64 piece = 1024 * 1024;
    auto copy = std::make_unique<QTemporaryFile>();
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail("unreadable", "standard input cannot be read: " + input.errorString().toUtf8());
    bool isWritten = copy->open();
    while (isWritten) {
        const QByteArray bytes = input.read(piece);
        if (bytes.isEmpty())
            break;
        isWritten = copy->write(bytes) == bytes.size();
    }
    if (!isWritten || !copy->flush())
        return fail("unwritable", "standard input cannot be kept for the tower: " + copy->errorString().toUtf8());
    return copy;
}

/// The words with paths that mean the same wherever the tower runs. A tower does not see its asker's standard
/// input:
/// `-` becomes a file, which `input` keeps.
base::Expected<QList<QByteArray>> portable(const Command& command, const Arguments& arguments,
    QList<QByteArray> words, std::unique_ptr<QTemporaryFile>& input)
{
    for (const Positional& positional : command.grammar.positionals) {
        if (positional.kind != ValueKind::Path)
            continue;
        const QByteArray given = arguments.value(positional.name);
        QString path = QString::fromUtf8(given);
        if (given == "-") {
            auto copy = inputAsFile();
            if (!copy)
                return std::unexpected(copy.error());
            input = std::move(*copy);
            path = input->fileName();
        }
        words.replace(words.lastIndexOf(given), QFileInfo(path).absoluteFilePath().toUtf8());
    }
    return words;
}

/// Prints one frame and tells whether to go on; `code` becomes the exit code.
bool show(const Frame& frame, int& code)
{
    switch (frame.kind) {
    case Frame::Document:
    case Frame::Line:
        // A reader that has left (such as head) has seen what it wanted: nothing to complain about.
        return console::print(frame.content + '\n');
    case Frame::Piece: return console::print(frame.content);
    case Frame::Failure: code = console::error(frame.content, exitcode::failed); return false;
    case Frame::Misuse: code = console::error(frame.content, exitcode::usage); return false;
    case Frame::Done: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

int run(const QString& dataDir, const QList<QByteArray>& words)
{
    const CommandTable table;
    if (!words.isEmpty() && words.first() == "help")
        return printHelp(table, words.sliced(1));
    if (asksForHelp(words))
        return printHelp(table, words);
    const auto found = table.find(words);
    const auto arguments = found ? found->command->parse(found->rest) : std::unexpected(found.error());
    if (!arguments) {
        const QByteArray hint = found ? "; see: clackstower ctl " + found->command->name + " --help" : QByteArray();
        return console::error(arguments.error().sentence + hint, exitcode::usage);
    }
    const auto input = readInput(*found->command, *arguments);
    if (!input)
        return console::error(input.error().sentence, exitcode::failed);

    std::unique_ptr<QTemporaryFile> standardInput;
    const auto portableWords = portable(*found->command, *arguments, words, standardInput);
    if (!portableWords)
        return console::error(portableWords.error().sentence, exitcode::failed);
    int code = exitcode::done;
    const auto asked = control::ask(
        controlPaths(dataDir), {*portableWords, *input}, [&code](const Frame& frame) { return show(frame, code); });
    if (asked)
        return code;
    if (asked.error().code != "noTower")
        return console::error(asked.error().sentence, exitcode::failed);
    return console::error(
        "no tower runs in " + dataDir.toUtf8() + "; start one with: clackstower --headless", exitcode::noTower);
}

} // namespace clackstower::app::ctl
