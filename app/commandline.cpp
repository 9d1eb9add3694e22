#include "app/commandline.h"

#include "node/base/nearest.h"

#include <QFileInfo>
#include <QUrl>

namespace clackstower::app {

namespace {

using base::fail;

const QList<QByteArrayView> options{
    "--data-dir", "--set", "--log", "--demo", "--headless", "--hidden", "--version", "--help", "-h", "-v"};

bool takesValue(const QByteArray& option)
{
    return option == "--data-dir" || option == "--set" || option == "--log";
}

bool isCapture(const QByteArray& word)
{
    const QByteArray name = word.toLower();
    return !word.startsWith('-') && (name.endsWith(".pcapng") || name.endsWith(".jsonl"));
}

/// Of a file as one names it on a command line, or as a desktop does.
QByteArray urlOf(const QByteArray& word)
{
    if (word.startsWith("file:"))
        return word;
    return QUrl::fromLocalFile(QFileInfo(QString::fromUtf8(word)).absoluteFilePath()).toEncoded();
}

base::Error unknown(const QByteArray& word)
{
    const QByteArrayView meant = base::nearest(word, options + QList<QByteArrayView>{"ctl", "lab"});
    const QByteArray hint = meant.isEmpty() ? "`clackstower --help` tells what there is"
                                            : QByteArray("did you mean " + meant.toByteArray() + "?");
    const QByteArray what = word.startsWith('-') ? "option" : "command";
    return {"usage", "there is no " + what + " '" + word.left(60) + "'; " + hint};
}

base::Expected<void> addSetting(CommandLine& line, const QByteArray& key, const QByteArray& text)
{
    tower::Settings trial;
    if (auto good = trial.setForThisRun(key, text); !good)
        return good;
    line.settings.emplaceBack(key, text);
    return {};
}

base::Expected<void> take(CommandLine& line, const QByteArray& option, const QByteArray& value)
{
    using enum CommandLine::Action;
    if (option == "--help" || option == "-h") {
        line.action = Help;
    } else if (option == "--version" || option == "-v") {
        line.action = line.action == Help ? Help : Version;
    } else if (option == "--headless") {
        line.action = line.action == Window ? Headless : line.action;
    } else if (option == "--demo") {
        line.demo = true;
    } else if (option == "--hidden") {
        return addSetting(line, "window.startHidden", "true");
    } else if (option == "--log") {
        return addSetting(line, "log.level", value);
    } else if (option == "--data-dir") {
        if (value.isEmpty())
            return fail("usage", "--data-dir needs a folder: --data-dir DIR");
        line.dataDir = QString::fromUtf8(value);
    } else if (option == "--set") {
        const qsizetype equals = value.indexOf('=');
        if (equals <= 0)
            return fail("usage", "--set needs a key and a value: --set clacks.port=9000");
        return addSetting(line, value.first(equals), value.sliced(equals + 1));
    }
    return {};
}

} // namespace

base::Expected<CommandLine> CommandLine::parse(const QList<QByteArray>& words)
{
    CommandLine line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray& word = words[i];
        if (word == "ctl" || word == "lab") {
            if (line.action == Action::Headless)
                return fail(
                    "usage", "--headless runs a tower, and " + word + " is another thing: leave one of them out");
            if (line.action == Action::Window) {
                line.action = word == "ctl" ? Action::Ctl : Action::Lab;
                line.words = words.sliced(i + 1);
            }
            return line;
        }
        if (word == "script-host") {
            line.action = Action::ScriptHost;
            return line;
        }
        if (word.startsWith("clacks:")) {
            line.link = word;
            continue;
        }
        if (isCapture(word)) {
            line.link = urlOf(word);
            continue;
        }
        const qsizetype equals = word.startsWith("--") ? word.indexOf('=') : -1;
        const QByteArray option = equals < 0 ? word : word.first(equals);
        if (!word.startsWith('-') || !options.contains(option) || (equals >= 0 && !takesValue(option)))
            return std::unexpected(unknown(word));
        QByteArray value = equals < 0 ? QByteArray() : word.sliced(equals + 1);
        if (takesValue(option) && equals < 0) {
            if (++i == words.size())
                return fail("usage", option + " needs a value; `clackstower --help` shows how it is written");
            value = words[i];
        }
        if (const auto taken = take(line, option, value); !taken)
            return std::unexpected(taken.error());
    }
    return line;
}

tower::Settings CommandLine::loadSettings(const QString& path) const
{
    tower::Settings all = tower::Settings::load(path);
    for (const auto& [key, text] : settings) {
        const auto set = all.setForThisRun(key, text);
        Q_ASSERT(set); // it was checked when it was read
    }
    return all;
}

QByteArray programHelp()
{
    return "Usage: clackstower [OPTIONS] [LINK|FILE]    open the window; LINK is a clacks: link, FILE a capture "
           "that\n"
           "                                            an export wrote (.pcapng or .jsonl), to look at\n"
           "       clackstower [OPTIONS] --headless     run a tower without a window, until SIGINT or SIGTERM\n"
           "       clackstower [OPTIONS] ctl COMMAND    talk to the tower that runs in that data folder\n"
           "       clackstower lab COMMAND              run a scenario in the simulator, without a network\n"
           "\n"
           "A tower of a gossip network: it takes messages from other towers and passes them on.\n"
           "\n"
           "Options:\n"
           "  --data-dir DIR     where the program keeps everything (else in the XDG data folder, or "
           "%LOCALAPPDATA%)\n"
           "  --set KEY=VALUE    a setting for this run only; may be repeated. `ctl settings get` lists them\n"
           "  --log LEVEL        how much goes to stderr: error, warning, info or debug\n"
           "  --demo             the window on a simulated swarm, without a network\n"
           "  --hidden           start without the window, with an icon in the desktop's tray if there is one\n"
           "  --version          the version\n"
           "  --help             this; also after ctl, lab, and every command\n"
           "\n"
           "Example:\n"
           "  clackstower --headless --set clacks.port=9000\n"
           "  clackstower ctl enqueue \"Hello, towers\"\n";
}

} // namespace clackstower::app
