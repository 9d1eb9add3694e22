#include "node/lab/campaign.h"
#include "node/lab/report.h"
#include "node/lab/shipped.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace clackstower;
using namespace clackstower::lab;

/// Scenario files: what is wrong with one is said with its place; what is right runs as it always did.
class TestLabScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsHaveTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray towers = R"("towers":[{"count":2}])";
        QTest::newRow("no JSON") << QByteArray("{\n  \"name\": }") << QByteArray("line 2, column 11")
                                 << QByteArray("is not JSON");
        QTest::newRow("no name") << "{" + towers + "}" << QByteArray("name")
                                 << QByteArray("is missing: it must be a text");
        QTest::newRow("no towers") << QByteArray(R"({"name":"x"})") << QByteArray("towers")
                                   << QByteArray("must be a list with at least one entry");
        QTest::newRow("misspelt") << QByteArray(R"({"name":"x","towers":[{"cuont":3}]})")
                                  << QByteArray("towers[0].cuont")
                                  << QByteArray("means nothing here; did you mean count? known are ");
        QTest::newRow("out of range") << "{\"name\":\"x\",\"network\":{\"loss\":2}," + towers + "}"
                                      << QByteArray("network.loss") << QByteArray("must be a number from 0 to 1");
        QTest::newRow("no whole number")
            << QByteArray(R"({"name":"x","towers":[{"count":2.5}]})") << QByteArray("towers[0].count")
            << QByteArray("must be a whole number from 1 to ");
        QTest::newRow("unknown kind") << "{\"name\":\"x\",\"faults\":[{\"kind\":\"quake\"}]," + towers + "}"
                                      << QByteArray("faults[0].kind")
                                      << QByteArray("must be one of crash, stop, die");
        QTest::newRow("unknown group") << "{\"name\":\"x\",\"messages\":[{\"group\":\"theirs\"}]," + towers + "}"
                                       << QByteArray("messages[0].group")
                                       << QByteArray("names the group \"theirs\"");
        QTest::newRow("no test") << "{\"name\":\"x\",\"expect\":[{\"metric\":\"lost\"}]," + towers + "}"
                                 << QByteArray("expect[0].metric") << QByteArray("needs exactly one of");
        QTest::newRow("over seeds")
            << "{\"name\":\"x\",\"expect\":[{\"metric\":\"lost\",\"equals\":0,\"overSeeds\":true}]," + towers + "}"
            << QByteArray("expect[0].overSeeds") << QByteArray("goes with withinPercent only");
        QTest::newRow("guess") << "{\"name\":\"x\",\"fualts\":[]," + towers + "}" << QByteArray("fualts")
                               << QByteArray("means nothing here; did you mean faults? known are ");
        QTest::newRow("one name twice")
            << QByteArray(R"({"name":"x","towers":[{"name":"a"},{"name":"a"}]})") << QByteArray("towers[1].name")
            << QByteArray("is \"a\", as that of towers[0]");
        QTest::newRow("no end") << "{\"name\":\"x\",\"endS\":0," + towers + "}" << QByteArray("endS")
                                << QByteArray("must be above 0");
        QTest::newRow("empty") << QByteArray(" \n") << QByteArray("the file") << QByteArray("is empty");
        QTest::newRow("cut off") << QByteArray("{\"name\":\"x\",\n\"tow") << QByteArray("line 2, column 5")
                                 << QByteArray("is not JSON: the file ends before");
        QTest::newRow("deep") << "{\"name\":" + QByteArray(1000, '[') + "}" << QByteArray("line 1, column 72")
                              << QByteArray("is nested deeper than 64 levels");
        QTest::newRow("huge number") << QByteArray(R"({"name":"x","endS":1e999})")
                                     << QByteArray("line 1, column 24")
                                     << QByteArray("is a number that is too large");
        QTest::newRow("only a text") << QByteArray(R"("x")") << QByteArray("the file")
                                     << QByteArray("must be an object");
        QTest::newRow("no object") << QByteArray("[]") << QByteArray("the file") << QByteArray("must be an object");
    }

    void faultsHaveTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, sentence);
        const auto scenario = readScenario(json);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().front().place, place);
        QVERIFY2(
            scenario.error().front().sentence.startsWith(sentence), scenario.error().front().sentence.constData());
    }

    void allFaultsAreToldAtOnce()
    {
        const auto scenario = readScenario(R"({"nmae":"x","towers":[{"count":0},{"name":"b","sendrate":"fast"}]})");
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().size(), size_t(4));
    }

    /// One seed says nothing of a mean, and many that stray say little: the limit must hold what is uncertain too.
    void aMeanIsHeldAgainstItsLimitWithItsMargin()
    {
        Scenario scenario;
        scenario.expectations.push_back({.metric = "hops",
            .test = Expectation::Test::Within,
            .value = 1,
            .percent = 3,
            .of = "theory",
            .overSeeds = true});
        const auto estimateOf = [&scenario](const std::vector<double>& hops) {
            std::vector<RunResult> runs(hops.size());
            for (size_t i = 0; i < hops.size(); ++i)
                runs[i].metrics = {{"hops", hops[i]}, {"theory", 100}};
            return estimatesOf(scenario, runs);
        };
        QVERIFY(missesOf(scenario, {{"hops", 150}, {"theory", 100}}).empty());
        QVERIFY(estimateOf({100}).empty());
        const Estimate sure = estimateOf({100, 101, 99, 100.5, 101.5}).front();
        QVERIFY(sure.holds);
        QVERIFY(std::abs(sure.percent - 0.4) < 1e-9);
        QVERIFY(std::abs(sure.margin - 1.194) < 1e-3); // 2.776 times the standard error of 0.430
        QVERIFY(!estimateOf({104, 104.1, 103.9, 104, 104}).front().holds); // certain, and off
        QVERIFY(!estimateOf({90, 110, 95, 105, 100}).front().holds);       // right on it, and uncertain
        scenario.expectations.front().metric = "nothing";
        QVERIFY(!estimateOf({100, 100}).front().holds);
    }

    void whatIsShippedCanBeRead()
    {
        QVERIFY(shippedNames().size() > 10);
        for (const QByteArray& name : shippedNames()) {
            const auto scenario = readScenario(*shippedScenario(name));
            QVERIFY2(scenario.has_value(), name.constData());
            QCOMPARE(scenario->name, name);
            QVERIFY2(!scenario->about.isEmpty() && !scenario->expectations.empty(), name.constData());
        }
        QVERIFY(!shippedScenario("../mixed-faults"));
        QVERIFY(!shippedScenario("nothing"));
    }

    /// Every compiler and build type checks against the same file; tests/lab/regenerate writes it anew.
    void tracesAreAsTheyWere()
    {
        const QString path
            = qEnvironmentVariable("CLACKSTOWER_SOURCE_DIR") + QStringLiteral("/tests/lab/golden.json");
        QFile file(path);
        QJsonObject golden;
        if (file.open(QIODevice::ReadOnly))
            golden = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject found;
        for (const char* name : {"mixed-faults", "liars", "spread-10-ours", "spread-10-original", "stonewallers"}) {
            const auto scenario = readScenario(*shippedScenario(name));
            QVERIFY(scenario.has_value());
            for (quint64 seed = 1; seed <= 2; ++seed)
                found[QLatin1String(name) + QLatin1Char(' ') + QString::number(seed)]
                    = QString::number(runScenario(*scenario, seed).traceHash, 16);
        }
        if (qEnvironmentVariableIsSet("CLACKSTOWER_LAB_GOLDEN")) {
            QFile output(qEnvironmentVariable("CLACKSTOWER_LAB_GOLDEN"));
            QVERIFY(output.open(QIODevice::WriteOnly));
            output.write(QJsonDocument(found).toJson());
            return;
        }
        QCOMPARE(found, golden);
    }

    void theReportSaysWhatTheContractSays()
    {
        const auto scenario
            = readScenario(R"({"name":"tiny","endS":20,"towers":[{"count":3}],"messages":[{"count":2}],
            "expect":[{"metric":"lost","equals":7}]})");
        QVERIFY(scenario.has_value());
        const CampaignResult result = runCampaign({.scenario = *scenario,
            .file = "tiny.json",
            .firstSeed = 1,
            .lastSeed = 2,
            .trim = {},
            .shrinks = false});
        const QJsonObject json = QJsonDocument::fromJson(jsonOf(result, 12)).object();
        for (const char* key : {"scenario", "line", "seeds", "passed", "failed", "traceHash", "metrics", "wallMs",
                 "virtualMs", "events"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        const QJsonObject failure = json[QLatin1String("failed")].toArray().first().toObject();
        QCOMPARE(failure[QLatin1String("expect")].toString(), QStringLiteral("lost = 7"));
        QCOMPARE(failure[QLatin1String("got")].toString(), QStringLiteral("lost = 0"));
        QCOMPARE(failure[QLatin1String("command")].toString(),
            QStringLiteral("clackstower lab run tiny.json --seeds 1..1"));
        QCOMPARE(json[QLatin1String("virtualMs")].toInt(), 40'000);
        QVERIFY(tableOf(result, 12).contains("0 of 2 seeds passed"));
        QVERIFY(csvOf(result).startsWith("figure,value\n"));
    }
};

QTEST_GUILESS_MAIN(TestLabScenarios)
#include "tst_labscenarios.moc"
