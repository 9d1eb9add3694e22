#include "flowwindow.h"

#include <QSGRendererInterface>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::items;

namespace {

int countOf(const QImage& image, QColor color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

} // namespace

/// That the graph really draws, on whatever renderer this runs: the test is started once for each.
class TestFlowGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void towersAndEdgesAreDrawn();
    void nothingIsDrawnWhereNothingIs();
    void aPointerFindsATower();
    void keysGoFromTowerToTower();
    void whatStandsStillIsNotDrawnAgain();
};

void TestFlowGraph::towersAndEdgesAreDrawn()
{
    FlowWindow shown({640, 480});
    shown.graph.setReduceMotion(true);
    shown.graph.show(FlowWindow::crowd(12, 24, 0));
    const auto api = shown.window.rendererInterface()->graphicsApi();
    const QByteArray wanted = qgetenv("CLACKSTOWER_TEST_RENDERER");
    if (wanted == "opengl")
        QCOMPARE(api, QSGRendererInterface::OpenGL);
    QTRY_VERIFY_WITH_TIMEOUT(countOf(shown.window.grabWindow(), Qt::green) > 12 * 40, 20000);
    const QImage image = shown.window.grabWindow();
    QVERIFY(countOf(image, Qt::darkBlue) > 500); // our own tower
    // Edges are drawn with their weight in their paleness: so no colour alone, but many that are neither black nor
    // green.
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y).blue() > 60 && image.pixelColor(x, y).red() > 60;
    }
    QVERIFY(inked > 500);
}

void TestFlowGraph::nothingIsDrawnWhereNothingIs()
{
    FlowWindow shown({320, 240});
    shown.graph.show(std::make_shared<viewmodels::FlowScene>());
    QTRY_VERIFY_WITH_TIMEOUT(countOf(shown.window.grabWindow(), Qt::darkBlue) > 300, 20000);
    QCOMPARE(countOf(shown.window.grabWindow(), Qt::green), 0);
}

void TestFlowGraph::aPointerFindsATower()
{
    FlowWindow shown({640, 480});
    shown.graph.setReduceMotion(true);
    const viewmodels::FlowScenePtr scene = FlowWindow::crowd(5, 5, 0);
    shown.graph.show(scene);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QTRY_VERIFY(shown.graph.frames() > 0);
    FlowView view;
    view.size = {640, 480};
    const QPoint place = view.toItem(scene->nodes[3].place).toPoint();
    QTest::mouseClick(&shown.window, Qt::LeftButton, {}, place);
    QCOMPARE(shown.graph.chosen(), scene->nodes[3].key.toText());
    QCOMPARE(view.toScene(view.toItem({0.3, -0.4})), QPointF(0.3, -0.4));
}

void TestFlowGraph::keysGoFromTowerToTower()
{
    FlowWindow shown({640, 480});
    shown.graph.show(FlowWindow::crowd(5, 5, 0));
    QSet<QString> visited;
    for (int i = 0; i < 5; ++i) {
        shown.graph.step(1);
        visited.insert(shown.graph.chosen());
    }
    QCOMPARE(visited.size(), 5);
}

void TestFlowGraph::whatStandsStillIsNotDrawnAgain()
{
    FlowWindow shown({320, 240});
    shown.graph.setReduceMotion(true);
    shown.graph.show(FlowWindow::crowd(5, 5, 0));
    QTRY_VERIFY(shown.graph.frames() > 0);
    qint64 before = -1;
    QTRY_VERIFY_WITH_TIMEOUT(
        std::exchange(before, shown.graph.frames()) == shown.graph.frames() &&
            [&] {
                QTest::qWait(300);
                return before == shown.graph.frames();
            }(),
        20000);
}

QTEST_MAIN(TestFlowGraph)
#include "tst_flowgraph.moc"
