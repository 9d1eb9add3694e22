#include "qml/items/flowgraph.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace clackstower::items {

using viewmodels::FlowNode;
using viewmodels::Passage;
using viewmodels::TowerKey;

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 33ms;
constexpr qint64 edgesEvery = 200; ///< ms
constexpr qint64 travelTime = 1100;
constexpr size_t mostTravels = 200;
constexpr qreal stillness = 0.0008;

} // namespace

FlowGraph::FlowGraph(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    m_worker.setMaxThreadCount(1);
    m_edgeWorker.setMaxThreadCount(1);
    m_clock.start();
    connect(&m_beat, &QTimer::timeout, this, &FlowGraph::tick);
    connect(this, &QQuickItem::visibleChanged, this, &FlowGraph::wake);
}

FlowGraph::~FlowGraph()
{
    m_worker.waitForDone();
    m_edgeWorker.waitForDone();
}

void FlowGraph::setModel(viewmodels::FlowModel* model)
{
    if (m_model == model)
        return;
    m_model = model;
    connect(model, &viewmodels::FlowModel::sceneChanged, this, [this] { show(m_model->scene()); });
    connect(model, &viewmodels::FlowModel::passed, this, &FlowGraph::travel);
    show(model->scene());
    Q_EMIT modelChanged();
}

void FlowGraph::setColors(const QVariantMap& colors)
{
    m_colors = colors;
    m_tokens.byToken.clear();
    for (auto color = colors.cbegin(); color != colors.cend(); ++color)
        m_tokens.byToken.insert(color.key(), color.value().value<QColor>());
    m_edges = {};
    m_edgesStale = true;
    wake();
    Q_EMIT lookChanged();
}

void FlowGraph::setFontSize(qreal pixels)
{
    m_view.fontSize = pixels;
    wake();
    Q_EMIT lookChanged();
}

void FlowGraph::setYou(const QString& you)
{
    m_you = you;
    wake();
    Q_EMIT lookChanged();
}

void FlowGraph::setReduceMotion(bool reduce)
{
    m_reduceMotion = reduce;
    wake();
    Q_EMIT lookChanged();
}

void FlowGraph::setZoom(qreal zoom)
{
    m_view.zoom = std::clamp(zoom, 0.3, 8.0);
    wake();
    Q_EMIT viewChanged();
}

void FlowGraph::fit()
{
    m_view.shift = {};
    setZoom(1);
}

void FlowGraph::setChosen(const QString& key)
{
    if (std::exchange(m_chosen, key) == key)
        return;
    wake();
    Q_EMIT chosenChanged();
}

QPointF FlowGraph::hoverPlace() const
{
    return m_hovered < 0 ? QPointF() : m_view.toItem(m_places[size_t(m_hovered)]);
}

QPointF FlowGraph::chosenPlace() const
{
    const int node = indexOf(m_chosen);
    return node < 0 ? QPointF() : m_view.toItem(m_places[size_t(node)]);
}

QString FlowGraph::keyAt(int node) const
{
    return node < 0 || size_t(node) >= m_scene->nodes.size() ? QString()
                                                             : m_scene->nodes[size_t(node)].key.toText();
}

int FlowGraph::indexOf(const QString& key) const
{
    return key.isEmpty() ? -1 : m_byKey.value(TowerKey::fromText(key), -1);
}

void FlowGraph::show(viewmodels::FlowScenePtr scene)
{
    const QString hoveredKey = hovered();
    std::vector<QPointF> places;
    places.reserve(scene->nodes.size());
    QHash<TowerKey, int> byKey;
    for (const FlowNode& node : scene->nodes) {
        const int before = m_byKey.value(node.key, -1);
        byKey.insert(node.key, int(places.size()));
        places.push_back(before >= 0 && !m_reduceMotion ? m_places[size_t(before)] : node.place);
    }
    m_edgesStale = m_edgesStale || *scene != *m_scene;
    m_scene = std::move(scene);
    m_places = std::move(places);
    m_byKey = std::move(byKey);
    m_hovered = indexOf(hoveredKey);
    wake();
}

void FlowGraph::travel(const std::vector<Passage>& passages)
{
    if (m_reduceMotion || !isVisible())
        return;
    for (const Passage& passage : passages) {
        if (m_travels.size() >= mostTravels)
            break;
        m_travels.push_back({passage.tower, passage.inbound, passage.verdict, m_clock.elapsed()});
    }
    wake();
}

void FlowGraph::wake()
{
    m_stale = true;
    if (!isVisible())
        return m_beat.stop();
    if (!m_beat.isActive())
        m_beat.start(beat);
}

/// One frame, if there is anything to show that was not shown yet.
void FlowGraph::tick()
{
    if (m_drawing || width() < 1 || height() < 1)
        return;
    QElapsedTimer spent;
    spent.start();
    const bool areMoving = moveTowers();
    std::erase_if(
        m_travels, [now = m_clock.elapsed()](const Travel& travel) { return now - travel.since > travelTime; });
    m_edgesStale = m_edgesStale || areMoving;
    const bool mustDraw = m_stale || areMoving || m_edgesStale || !m_travels.empty();
    if (mustDraw)
        draw();
    else
        m_beat.stop();
    m_stale = !m_travels.empty(); // once more, without the dots that have arrived
    m_spent += spent.nsecsElapsed();
}

bool FlowGraph::moveTowers()
{
    bool areMoving = false;
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QPointF way = m_scene->nodes[i].place - m_places[i];
        if (std::abs(way.x()) + std::abs(way.y()) < stillness) {
            m_places[i] = m_scene->nodes[i].place;
            continue;
        }
        m_places[i] += m_reduceMotion ? way : way * 0.2;
        areMoving = true;
    }
    return areMoving;
}

std::vector<FlowDot> FlowGraph::dots()
{
    std::vector<FlowDot> dots;
    for (const Travel& travel : m_travels) {
        const int node = m_byKey.value(travel.tower, -1);
        if (node >= 0)
            dots.push_back(
                {node, travel.inbound, qreal(m_clock.elapsed() - travel.since) / travelTime, travel.color});
    }
    return dots;
}

void FlowGraph::draw()
{
    m_view.pixelRatio = window() ? window()->effectiveDevicePixelRatio() : 1;
    FlowFrame frame{m_scene, m_places, dots(), m_view, m_tokens, m_hovered, indexOf(m_chosen), m_edges, m_you};
    if (m_edges.image.isNull() || m_edges.view != m_view) {
        m_edgesStale = false; // the frame brings its own
        m_edgesAt = m_clock.elapsed();
    } else if (m_edgesStale && !m_drawingEdges && m_clock.elapsed() - m_edgesAt >= edgesEvery) {
        drawEdges(frame);
    }
    m_drawing = true;
    m_worker.start([this, frame = std::move(frame), painter = m_painter] {
        const FlowPicture picture = painter->paint(frame);
        QMetaObject::invokeMethod(
            this,
            [this, picture] {
                m_drawing = false;
                m_image = picture.image;
                if (m_edges.image.isNull() || m_edges.view != picture.edges.view)
                    m_edges = picture.edges;
                update();
            },
            Qt::QueuedConnection);
    });
}

void FlowGraph::drawEdges(const FlowFrame& frame)
{
    m_edgesStale = false;
    m_edgesAt = m_clock.elapsed();
    m_drawingEdges = true;
    m_edgeWorker.start([this, frame] {
        const FlowEdges edges = paintEdges(frame);
        QMetaObject::invokeMethod(
            this,
            [this, edges, colors = frame.colors] {
                m_drawingEdges = false;
                if (colors == m_tokens && edges.view == m_view)
                    m_edges = edges;
                wake();
            },
            Qt::QueuedConnection);
    });
}

void FlowGraph::paint(QPainter* painter)
{
    QElapsedTimer spent;
    spent.start();
    if (m_image.isNull()) {
        painter->fillRect(boundingRect(), m_tokens.of(QStringLiteral("background")));
    } else {
        painter->setCompositionMode(QPainter::CompositionMode_Source);
        painter->drawImage(QPointF(0, 0), m_image);
    }
    ++m_frames;
    m_spent += spent.nsecsElapsed();
    QMetaObject::invokeMethod(this, &FlowGraph::painted, Qt::QueuedConnection);
}

qreal FlowGraph::windowMicroseconds() const
{
    return m_frames > 0 ? qreal(m_spent) / 1000 / qreal(m_frames) : 0;
}

} // namespace clackstower::items
