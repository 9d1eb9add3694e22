#include "tests/qml/colourdistance.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

using namespace clackstower::colours;

/// The signs of one family can be told apart by their colours, whatever kind of sight one has. Not by all: in grey
/// they cannot, which is why each has a shape and a word.
class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMeasureIsTheStandards_data();
    void theMeasureIsTheStandards();
    void aFamilyIsToldApart_data();
    void aFamilyIsToldApart();
    void trafficLightsAreNotGoodEnough();

private:
    static double closest(const QStringList& colours, const Matrix& sight);
};

void TestColours::theMeasureIsTheStandards_data()
{
    // From the data that Sharma, Wu and Dalal published to test implementations with.
    QTest::addColumn<QList<double>>("labs");
    QTest::addColumn<double>("expected");
    QTest::newRow("blue") << QList<double>{50, 2.6772, -79.7751, 50, 0, -82.7485} << 2.0425;
    QTest::newRow("grey") << QList<double>{50, 0, 0, 50, -1, 2} << 2.3669;
    QTest::newRow("opposite hues") << QList<double>{50, 2.49, -0.001, 50, -2.49, 0.0011} << 7.2195;
    QTest::newRow("far") << QList<double>{50, 2.5, 0, 58, 24, 15} << 19.4535;
    QTest::newRow("green") << QList<double>{60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387} << 1.2644;
    QTest::newRow("dark") << QList<double>{2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514} << 0.9082;
}

void TestColours::theMeasureIsTheStandards()
{
    QFETCH(QList<double>, labs);
    QFETCH(double, expected);
    const double found = distance({labs[0], labs[1], labs[2]}, {labs[3], labs[4], labs[5]});
    QVERIFY2(std::abs(found - expected) < 0.00006, qPrintable(QString::number(found, 'f', 5)));
}

double TestColours::closest(const QStringList& colours, const Matrix& sight)
{
    double least = 1000;
    for (qsizetype one = 0; one < colours.size(); ++one) {
        for (qsizetype other = one + 1; other < colours.size(); ++other)
            least = std::min(
                least, distance(labOf(QColor(colours[one]), sight), labOf(QColor(colours[other]), sight)));
    }
    return least;
}

void TestColours::aFamilyIsToldApart_data()
{
    QTest::addColumn<QString>("palette");
    QTest::addColumn<QStringList>("family");
    for (const char* const palette : {"light", "dark"}) {
        QTest::addRow("towers, %s", palette)
            << QString::fromLatin1(palette)
            << QStringList{QStringLiteral("new"), QStringLiteral("alive"), QStringLiteral("lost"),
                   QStringLiteral("dead"), QStringLiteral("ignored")};
        QTest::addRow("verdicts, %s", palette)
            << QString::fromLatin1(palette)
            << QStringList{QStringLiteral("tuned"), QStringLiteral("forwarded"), QStringLiteral("stonewalled"),
                   QStringLiteral("archived"), QStringLiteral("dropped")};
    }
}

void TestColours::aFamilyIsToldApart()
{
    QFETCH(QString, palette);
    QFETCH(QStringList, family);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(
        "import QtQml\nimport Clackstower.Ui\nQtObject { property var light: Palettes.light; property "
        "var dark: Palettes.dark }",
        {});
    const std::unique_ptr<QObject> palettes(component.create());
    QVERIFY2(palettes, qPrintable(component.errorString()));
    const QVariantMap values = palettes->property(qPrintable(palette)).value<QJSValue>().toVariant().toMap();
    QStringList colours;
    for (const QString& token : family)
        colours += values.value(token).toString();
    QVERIFY(!colours.contains(QString()));
    constexpr double comfortable = 10;
    QVERIFY(closest(colours, usualSight) >= comfortable);
    QVERIFY(closest(colours, protanSight) >= comfortable);
    QVERIFY(closest(colours, deutanSight) >= comfortable);
    QVERIFY(closest(colours, tritanSight) >= comfortable);
}

void TestColours::trafficLightsAreNotGoodEnough()
{
    // Green, amber, red, grey and blue, as programs usually have them: the measure must find that out.
    const QStringList usual{QStringLiteral("#2E7D32"), QStringLiteral("#B26A00"), QStringLiteral("#C62828"),
        QStringLiteral("#6B7280"), QStringLiteral("#1565C0")};
    QVERIFY(closest(usual, usualSight) >= 10);
    QVERIFY(closest(usual, protanSight) < 10);
    QVERIFY(closest(usual, deutanSight) < 10);
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
