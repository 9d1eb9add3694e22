#include "qml/items/flowgraph.h"

#include <algorithm>
#include <cmath>

namespace clackstower::items {

namespace {

constexpr qreal nearness = 13; ///< how near a pointer must be to a tower, in pixels
constexpr qreal dragBegins = 6;

} // namespace

int FlowGraph::nodeAt(QPointF point) const
{
    int best = -1;
    qreal bestDistance = nearness;
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QPointF way = m_view.toItem(m_places[i]) - point;
        const qreal distance = std::hypot(way.x(), way.y());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = int(i);
        }
    }
    return best;
}

void FlowGraph::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    m_view.size = newGeometry.size().toSize();
    wake();
}

void FlowGraph::hoverMoveEvent(QHoverEvent* event)
{
    const int node = nodeAt(event->position());
    if (std::exchange(m_hovered, node) == node)
        return;
    wake();
    Q_EMIT hoveredChanged();
}

void FlowGraph::hoverLeaveEvent(QHoverEvent*)
{
    m_hovered = -1;
    wake();
    Q_EMIT hoveredChanged();
}

void FlowGraph::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position();
    m_pressed = nodeAt(m_pressedAt);
    m_dragging = false;
    forceActiveFocus(Qt::MouseFocusReason);
    if (m_pressed >= 0)
        setChosen(keyAt(m_pressed));
    if (event->button() == Qt::RightButton && m_pressed >= 0)
        Q_EMIT menuAsked(keyAt(m_pressed));
}

void FlowGraph::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF way = event->position() - m_pressedAt;
    m_dragging = m_dragging || std::hypot(way.x(), way.y()) > dragBegins;
    if (!m_dragging || m_pressed >= 0)
        return;
    m_view.shift += way;
    m_pressedAt = event->position();
    wake();
}

/// A tower that was dragged somewhere is pinned there.
void FlowGraph::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || m_pressed < 0 || !m_model)
        return;
    const QPointF place = m_view.toScene(event->position());
    m_model->pin(keyAt(m_pressed), place.x(), place.y());
}

void FlowGraph::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int node = nodeAt(event->position());
    if (node >= 0)
        Q_EMIT opened(keyAt(node));
}

void FlowGraph::wheelEvent(QWheelEvent* event)
{
    // What is under the pointer stays there.
    const QPointF place = m_view.toScene(event->position());
    setZoom(m_view.zoom * std::pow(1.0015, event->angleDelta().y()));
    m_view.shift += event->position() - m_view.toItem(place);
    wake();
}

void FlowGraph::step(int towers)
{
    const int count = int(m_scene->nodes.size());
    if (count == 0)
        return;
    std::vector<int> around(m_scene->nodes.size());
    for (int i = 0; i < count; ++i)
        around[size_t(i)] = i;
    std::ranges::sort(around, {}, [this](int node) {
        const QPointF place = m_scene->nodes[size_t(node)].place;
        return std::atan2(place.y(), place.x());
    });
    const auto now = std::ranges::find(around, indexOf(m_chosen));
    const int place = now == around.end() ? 0 : int(now - around.begin()) + towers;
    setChosen(keyAt(around[size_t((place % count + count) % count)]));
}

void FlowGraph::togglePin()
{
    const int node = indexOf(m_chosen);
    if (node < 0 || !m_model)
        return;
    const QPointF place = m_scene->nodes[size_t(node)].place;
    if (m_model->isPinned(m_chosen))
        m_model->unpin(m_chosen);
    else
        m_model->pin(m_chosen, place.x(), place.y());
}

} // namespace clackstower::items
