#include "app/ctl/commandtable.h"
#include "node/rules/action.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::app::ctl;

namespace {

const QByteArray someId(64, 'a');

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandExplainsItself();
    void everyExampleIsRight();
    void theCommandsOfTheContractAreThere();
    void goodCalls_data();
    void goodCalls();
    void badCalls_data();
    void badCalls();
    void helpAtEveryLevel();
    void valuesAreFound();
};

void TestCommands::everyCommandExplainsItself()
{
    const CommandTable table;
    for (const Command& command : table.commands()) {
        QVERIFY2(!command.summary.isEmpty() && command.handler, command.name.constData());
        for (const QByteArray& form : command.synopsis.split('\n'))
            QVERIFY2(form.startsWith(command.name), command.name.constData());
        for (const Option& option : command.grammar.options)
            QVERIFY2(option.name.startsWith("--") && !option.help.isEmpty(), option.name.constData());
    }
}

/// Split as a shell would, as far as the examples need it.
QList<QByteArray> shellWords(const QByteArray& line)
{
    QList<QByteArray> words;
    QByteArray word;
    char quote = 0;
    for (const char c : line + ' ') {
        if (quote != 0 ? c == quote : (c == '\'' || c == '"'))
            quote = quote != 0 ? 0 : c;
        else if (c != ' ' || quote != 0)
            word += c;
        else if (!word.isEmpty())
            words << std::exchange(word, {});
    }
    const qsizetype redirection = words.indexOf("<");
    return redirection < 0 ? words : words.first(redirection);
}

void TestCommands::everyExampleIsRight()
{
    const CommandTable table;
    for (const Command& command : table.commands()) {
        for (const QByteArray& example : command.example.split('\n')) {
            const QList<QByteArray> words = shellWords(example);
            QCOMPARE(words.first(2), (QList<QByteArray>{"clackstower", "ctl"}));
            const auto found = table.find(words.sliced(2));
            QVERIFY2(found && found->command == &command, example.constData());
            const auto parsed = command.parse(found->rest);
            QVERIFY2(parsed, parsed ? "" : parsed.error().sentence.constData());
        }
    }
}

void TestCommands::theCommandsOfTheContractAreThere()
{
    const CommandTable table;
    QList<QByteArray> names;
    for (const Command& command : table.commands())
        names << command.name;
    for (const char* name :
        {"status", "air", "enqueue", "peek", "drop", "promote", "send", "odds", "survey", "expand", "announce",
            "ignore", "unignore", "forget", "watch", "journal", "journal export", "settings get", "settings set"})
        QVERIFY2(names.contains(name), name);
}

void TestCommands::goodCalls_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    const auto row = [](const QList<QByteArray>& words) { QTest::newRow(words.join(' ').constData()) << words; };
    row({"status"});
    row({"air", "on"});
    row({"enqueue", "hello"});
    row({"enqueue", ""});
    row({"enqueue", "-5"});
    row({"enqueue", "--", "--json"});
    row({"enqueue", "--json", " {\"a\":1}\n"});
    row({"enqueue", "--json", "-5"});
    row({"enqueue", "{}", "--json"});
    row({"enqueue", "--file", "-"});
    row({"enqueue", "--json", "--file", "x"});
    row({"enqueue", "--file=x"});
    row({"peek", "--limit", "0"});
    row({"drop", someId});
    row({"drop", someId.toUpper()});
    row({"survey", "--line", "clacks", "--status", "alive"});
    row({"expand", "::1", "65535"});
    row({"watch", "--event", "messageSent", "--event", "towerUpdated", "--count", "3"});
    row({"journal", "export", "--format", "pcapng", "--filter", "size > 3"});
    row({"archive", "export", "--format", "pcapng"});
    row({"settings", "get"});
    row({"settings", "set", "clacks.sendrate", "0.5"});
    row({"note", "localhost", "1", ""});
}

void TestCommands::goodCalls()
{
    QFETCH(QList<QByteArray>, words);
    const CommandTable table;
    const auto found = table.find(words);
    QVERIFY(found);
    const auto arguments = found->command->parse(found->rest);
    QVERIFY2(arguments, arguments ? "" : arguments.error().sentence.constData());
}

void TestCommands::badCalls_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const QList<QByteArray>& words, const char* part) {
        QTest::newRow(words.join(' ').left(60).constData()) << words << QByteArray(part);
    };
    row({}, "needs a command");
    row({"nonsense"}, "clackstower ctl --help");
    row({"stats"}, "did you mean status?");
    row({"--data-dir", "x", "status"}, "options stand before it");
    row({"status", "extra"}, "one word too many");
    row({"air"}, "STATE is missing");
    row({"air", "sideways"}, "(they are: on, off)");
    row({"enqueue"}, "needs one message");
    row({"enqueue", "a", "b"}, "in quotes");
    row({"enqueue", "a", "--file", "b"}, "needs one message");
    row({"enqueue", "--jsn", "{}"}, "did you mean --json?");
    row({"enqueue", "--json", "{bad"}, "not valid JSON (see byte 2)");
    row({"enqueue", "--json", "1 2"}, "not valid JSON");
    row({"enqueue", "--json", ""}, "not valid JSON");
    row({"enqueue", "--json", QByteArray(100, '[') + QByteArray(100, ']')}, "more than 64 levels");
    row({"enqueue", "\xff\xfe"}, "not UTF-8");
    row({"enqueue", "--file"}, "--file needs a value: --file F");
    row({"enqueue", "--json=1"}, "takes no value of its own");
    row({"peek", "--limit", "x"}, "not a number of things");
    row({"peek", "--limit", "-1"}, "not a number of things");
    row({"peek", "--limit", "1", "--limit", "2"}, "only once");
    row({"drop", "abc"}, "64 hexadecimal digits");
    row({"survey", "--line", "nonsense"}, "(they are: clacks, scuttlebutt)");
    row({"survey", "--status", "alve"}, "did you mean alive?");
    row({"expand", "127.0.0.1"}, "PORT is missing");
    row({"expand", "127.0.0.1", "0"}, "from 1 to 65535");
    row({"expand", "two words", "80"}, "not a host name");
    row({"watch", "--event", "messageSend"}, "did you mean messageSent?");
    row({"settings"}, "needs one more word");
    row({"settings", "nonsense"}, "needs one more word");
    row({"settings", "get", "clacks.prot"}, "did you mean clacks.port?");
    row({"settings", "set", "clacks.port", "x"}, "a whole number from 0 to 65535");
}

void TestCommands::badCalls()
{
    QFETCH(QList<QByteArray>, words);
    QFETCH(QByteArray, part);
    const CommandTable table;
    const auto found = table.find(words);
    const auto arguments = found ? found->command->parse(found->rest) : std::unexpected(found.error());
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, QByteArray("usage"));
    QVERIFY2(arguments.error().sentence.contains(part), arguments.error().sentence.constData());
}

void TestCommands::helpAtEveryLevel()
{
    const CommandTable table;
    QList<QList<QByteArray>> levels{{}, {"settings"}, {"air", "on"}};
    for (const Command& command : table.commands())
        levels << command.name.split(' ');
    for (const QList<QByteArray>& words : levels) {
        const auto help = table.help(words);
        QVERIFY2(help, words.join(' ').constData());
        QVERIFY(help->startsWith("Usage: clackstower "));
        QVERIFY(help->contains("\nExample:\n  clackstower ctl "));
        for (const QByteArray& line : help->split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 110, line.constData());
    }
    for (const Command& command : table.commands())
        QVERIFY(table.help().contains("\n  " + command.name));
    for (const rules::ActionSpec& action : rules::actionSpecs())
        QVERIFY(table.help({"rules", "add"})->contains("\n  " + action.example.toByteArray() + ": "));
    QVERIFY(!table.help({"nonsense"}));
}

void TestCommands::valuesAreFound()
{
    const CommandTable table;
    const auto watch = table.find({"watch", "--event", "messageSent", "--event", "messageQueued", "--count", "3"});
    const auto arguments = watch->command->parse(watch->rest);
    QCOMPARE(arguments->values("--event"), (QList<QByteArray>{"messageSent", "messageQueued"}));
    QCOMPARE(arguments->count("--count"), std::optional<qsizetype>(3));
    QVERIFY(!arguments->has("--line"));
    const auto expand = table.find({"expand", "tower.example", "8080"});
    QCOMPARE(expand->command->parse(expand->rest)->endpoint(), (base::Endpoint{"tower.example", 8080}));
    const auto drop = table.find({"drop", someId});
    QCOMPARE(drop->command->parse(drop->rest)->messageId().toHex(), someId);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
