#include "node/rules/automaton.h"
#include "node/rules/needle.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace clackstower::rules;

class AutomatonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* pattern, const char* text, bool expected) {
            QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << expected;
        };
        row("", "", true);
        row("a", "xAx", true);
        row("^a$", "a", true);
        row("^a$", "ab", false);
        row("^$", "", true);
        row("^$", "x", false);
        row("a|^b", "xb", false);
        row("a|^b", "bx", true);
        row("(ab)+c", "xababcx", true);
        row("(ab){2}c", "abc", false);
        row("^(ab){2,}$", "ababab", true);
        row("^(ab){2,3}$", "abababab", false);
        row("^a{0}b$", "b", true);
        row("^(a?){3}b$", "aab", true);
        row("^.$", "\xc3\xa9", true);
        row("^..$", "\xc3\xa9", false);
        row("^[\xc3\xa9x]+$", "x\xc3\xa9", true);
        row("^[^a]$", "\xc3\xa9", true);
        row("^[a-c_-]+$", "A-b_c", true);
        row("^[]a]+$", "a]", true);
        row("\\d\\d", "a42", true);
        row("^\\D+$", "a\xf0\x9f\x93\xaf", true);
        row("^\\S+$", "a b", false);
        row("a.c", "a\nc", true);
        row("a\\.c", "abc", false);
        row("h\xc3\xb4+te", "xh\xc3\xb4\xc3\xb4te", true);
        row("a*?b", "b", true);
        row("x$", "xy", false);
        row("(a|b|)c$", "c", true);
    }

    void matches()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        const auto automaton = Automaton::regex(pattern);
        QVERIFY2(automaton.has_value(), automaton ? "" : automaton.error().constData());
        QTEST(automaton->matches(text), "expected");
    }

    void globs_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* pattern, const char* text, bool expected) {
            QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << expected;
        };
        row("*", "", true);
        row("", "", true);
        row("", "x", false);
        row("weather*", "Weather/today", true);
        row("weather*", "the weather", false);
        row("*weather", "the weather", true);
        row("*weather", "weather!", false);
        row("*e*t*", "weather", true);
        row("w?r", "w\xc3\xa9r", true);
        row("w??r", "w\xc3\xa9r", false);
        row("a\\*b", "a*b", true);
        row("a\\*b", "axb", false);
        row("a.b", "axb", false);
        row("**a**", "xax", true);
    }

    void globs()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        const auto automaton = Automaton::glob(pattern);
        QVERIFY2(automaton.has_value(), automaton ? "" : automaton.error().constData());
        QTEST(automaton->matches(text), "expected");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        for (const char* pattern : {"a(", "a)", "*", "a{", "a{3", "a{2,1}", "[a", "[z-a]", "\\", "\\q", "\\1",
                 "(?=a)", "(?<!a)", "((a{90}){90}){90}", "(((((a|){9}){9}){9}){9}){9}", "a{1001}", "[^\xc3\xa9]"})
            QTest::newRow(pattern) << QByteArray(pattern);
    }

    void refuses()
    {
        QFETCH(QByteArray, pattern);
        QVERIFY(!Automaton::regex(pattern));
    }

    /// Small random patterns over two letters agree with QRegularExpression on small random texts.
    void agreesWithQt()
    {
        std::mt19937 random(7);
        const QList<QByteArray> bits{
            "a", "b", "(", ")", "|", "*", "+", "?", ".", "[ab]", "[^a]", "{2}", "{1,2}", "{0,}"};
        int compared = 0;
        for (int i = 0; i < 40'000; ++i) {
            QByteArray pattern;
            for (auto n = random() % 9; n > 0; --n)
                pattern += bits[qsizetype(random() % size_t(bits.size()))];
            const auto automaton = Automaton::regex(pattern);
            const QRegularExpression reference(
                QString::fromUtf8(pattern), QRegularExpression::DotMatchesEverythingOption);
            // Qt knows possessive forms such as a++, which are not in this language.
            if (!automaton || !reference.isValid() || pattern.contains("++") || pattern.contains("*+")
                || pattern.contains("?+") || pattern.contains("}+") || pattern.contains("(?"))
                continue;
            for (int t = 0; t < 4; ++t) {
                QByteArray text;
                for (auto n = random() % 7; n > 0; --n)
                    text += random() % 2 ? 'a' : 'b';
                ++compared;
                if (automaton->matches(text) != reference.match(QString::fromUtf8(text)).hasMatch())
                    QFAIL((pattern + " on " + text).constData());
            }
        }
        QVERIFY(compared > 10'000);
    }

    /// What takes a backtracking matcher for ever is one look at each byte here: the work grows with the text
    /// alone.
    void hasNoBadCase()
    {
        const auto automaton = Automaton::regex("^(a+)+$");
        QVERIFY(automaton.has_value());
        QVERIFY(!automaton->matches(QByteArray(1'000'000, 'a') + 'b'));
        QVERIFY(automaton->matches(QByteArray(1'000'000, 'a')));
    }

    void findsNeedles()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 20'000; ++i) {
            const auto text = [&](unsigned most) {
                QByteArray made;
                for (auto n = random() % most; n > 0; --n)
                    made += "abAB.z"[random() % 6];
                return made;
            };
            const QByteArray hay = text(24);
            const QByteArray needle = text(5);
            if (Needle(needle).isIn(hay) != hay.toLower().contains(needle.toLower()))
                QFAIL((needle + " in " + hay).constData());
        }
    }
};

QTEST_GUILESS_MAIN(AutomatonTest)
#include "tst_automaton.moc"
