#include "qml/items/flowpainter.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace clackstower::items {

using viewmodels::FlowEdge;

namespace {

constexpr qreal nodeRadius = 7;
constexpr qreal ownRadius = 24;
constexpr qsizetype mostLabels = 1000;
constexpr size_t mostNamed = 120; ///< of more towers the names would hide the picture
constexpr qreal bend = 0.12;

/// Colour of a line's edges, by its place in the list of lines.
constexpr std::array lineTokens{"tuned", "alive", "archived", "stonewalled", "lost"};

QImage blank(QSizeF size, qreal ratio)
{
    QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

QPointF bendOf(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    return (from + to) / 2 + QPointF(-way.y(), way.x()) * bend;
}

/// A triangle at the middle of the way that points where the messages go.
void paintArrow(QPainter& painter, QPointF from, QPointF to, qreal size)
{
    const QPointF tip = FlowPainter::along(from, to, 0.56);
    const QPointF back = FlowPainter::along(from, to, 0.52);
    QPointF way = tip - back;
    const qreal length = std::hypot(way.x(), way.y());
    if (length < 0.01)
        return;
    way /= length;
    const QPointF side(-way.y(), way.x());
    const std::array corners{
        tip + way * size, tip - way * size / 2 + side * size * 0.7, tip - way * size / 2 - side * size * 0.7};
    painter.drawConvexPolygon(corners.data(), int(corners.size()));
}

void paintSign(QPainter& painter, const QString& state, const QColor& color)
{
    const QPointF middle(nodeRadius + 1, nodeRadius + 1);
    painter.setPen(QPen(color, 1.8));
    if (state == QLatin1String("alive"))
        painter.setBrush(color);
    painter.drawEllipse(middle, nodeRadius - 1, nodeRadius - 1);
    painter.setBrush(color);
    if (state == QLatin1String("lost")) {
        painter.drawPie(QRectF(middle - QPointF(nodeRadius - 1, nodeRadius - 1),
                            QSizeF(2 * nodeRadius - 2, 2 * nodeRadius - 2)),
            90 * 16, 180 * 16);
    } else if (state == QLatin1String("new")) {
        painter.drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0));
        painter.drawLine(middle - QPointF(0, 3), middle + QPointF(0, 3));
    } else if (state == QLatin1String("dead")) {
        painter.drawLine(middle - QPointF(2.5, 2.5), middle + QPointF(2.5, 2.5));
        painter.drawLine(middle - QPointF(2.5, -2.5), middle + QPointF(2.5, -2.5));
    } else if (state == QLatin1String("ignored")) {
        painter.drawLine(middle - QPointF(4, -4), middle + QPointF(4, -4));
    }
}

QRectF around(QPointF middle, qreal radius)
{
    return {middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
}

/// Where a tower's name may stand: away from the middle, for between the tower and the middle the edges run.
std::array<QRectF, 2> roomsFor(QPointF tower, QPointF own, QSizeF size)
{
    constexpr qreal gap = nodeRadius + 4;
    const QPointF away = tower - own;
    const qreal x = away.x() < 0 ? tower.x() - gap - size.width() : tower.x() + gap;
    const qreal y = away.y() < 0 ? tower.y() - gap - size.height() : tower.y() + gap;
    const QRectF beside({x, tower.y() - size.height() / 2}, size);
    const QRectF beyond({tower.x() - size.width() / 2, y}, size);
    if (std::abs(away.x()) > 0.6 * std::abs(away.y()))
        return {beside, beyond};
    return {beyond, beside};
}

} // namespace

QPointF FlowView::toItem(QPointF place) const
{
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    const QPointF half(size.width() / 2.0 - 60, size.height() / 2.0 - 34);
    return middle + shift + QPointF(place.x() * half.x(), place.y() * half.y()) * zoom;
}

QPointF FlowView::toScene(QPointF point) const
{
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    const QPointF half(std::max(size.width() / 2.0 - 60, 1.0), std::max(size.height() / 2.0 - 34, 1.0));
    const QPointF from = (point - middle - shift) / zoom;
    return {from.x() / half.x(), from.y() / half.y()};
}

QPointF FlowPainter::along(QPointF from, QPointF to, qreal at)
{
    const QPointF middle = bendOf(from, to);
    return from * (1 - at) * (1 - at) + middle * 2 * at * (1 - at) + to * at * at;
}

FlowPicture FlowPainter::paint(const FlowFrame& frame)
{
    if (m_colors != frame.colors || m_spriteRatio != frame.view.pixelRatio) {
        m_sprites.clear();
        m_labels.clear();
        m_colors = frame.colors;
        m_spriteRatio = frame.view.pixelRatio;
    }
    const bool fits = !frame.edges.image.isNull() && frame.edges.view == frame.view;
    FlowPicture picture{.image = {}, .edges = fits ? frame.edges : paintEdges(frame)};
    picture.image = picture.edges.image.copy();
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTowers(painter, frame);
    painter.end();
    return picture;
}

FlowEdges paintEdges(const FlowFrame& frame)
{
    FlowEdges edges{
        .image = QImage((QSizeF(frame.view.size) * frame.view.pixelRatio).toSize(), QImage::Format_RGB32),
        .view = frame.view};
    edges.image.setDevicePixelRatio(frame.view.pixelRatio);
    edges.image.fill(frame.colors.of(QStringLiteral("background")));
    QPainter painter(&edges.image);
    // Smooth lines cost several times as much, and in a thicket nobody sees them.
    painter.setRenderHint(QPainter::Antialiasing, frame.scene->edges.size() <= 400);
    const QPointF own = frame.view.toItem({0, 0});
    painter.setPen(QPen(frame.colors.of(QStringLiteral("outline")), 1));
    for (const double radius : frame.scene->rings) {
        const QPointF reach = frame.view.toItem({radius, radius}) - own;
        painter.drawEllipse(own, reach.x(), reach.y());
    }
    for (const FlowEdge& edge : frame.scene->edges) {
        const QPointF from = edge.from < 0 ? own : frame.view.toItem(frame.places[size_t(edge.from)]);
        const QPointF to = edge.to < 0 ? own : frame.view.toItem(frame.places[size_t(edge.to)]);
        QColor color = frame.colors.of(edge.isIntroduction
                ? QStringLiteral("muted")
                : QString::fromLatin1(lineTokens[size_t(edge.line) % lineTokens.size()]));
        color.setAlphaF(edge.isIntroduction ? 0.5F : 0.45F + 0.5F * edge.weight);
        const qreal width = edge.isIntroduction ? 1 : 1 + 3 * qreal(edge.weight);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, width, edge.isIntroduction ? Qt::DotLine : Qt::SolidLine));
        if (edge.isIntroduction || frame.scene->edges.size() > 400) {
            painter.drawLine(from, to);
        } else {
            QPainterPath path(from);
            path.quadTo(bendOf(from, to), to);
            painter.drawPath(path);
        }
        if (edge.isIntroduction)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        paintArrow(painter, from, to, 3 + width);
    }
    painter.end();
    return edges;
}

const QImage& FlowPainter::sprite(const QString& state, const FlowFrame& frame)
{
    const auto place = m_sprites.constFind(state);
    if (place != m_sprites.cend())
        return *place;
    QImage image = blank({2 * nodeRadius + 2, 2 * nodeRadius + 2}, frame.view.pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(frame.colors.of(QStringLiteral("background")));
    painter.drawEllipse(QPointF(nodeRadius + 1, nodeRadius + 1), nodeRadius, nodeRadius);
    painter.setBrush(Qt::NoBrush);
    paintSign(painter, state, frame.colors.of(state));
    painter.end();
    return *m_sprites.insert(state, image);
}

const QImage& FlowPainter::label(const QString& name, const QFont& font, const FlowFrame& frame)
{
    const auto known = m_labels.constFind(name);
    if (known != m_labels.cend())
        return *known;
    if (m_labels.size() > mostLabels)
        m_labels.clear();
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(name, Qt::ElideMiddle, int(frame.view.fontSize * 11));
    QImage image
        = blank({qreal(metrics.horizontalAdvance(text) + 2), qreal(metrics.height())}, frame.view.pixelRatio);
    QPainter writer(&image);
    writer.setFont(font);
    writer.setPen(frame.colors.of(QStringLiteral("muted")));
    writer.drawText(QPointF(1, metrics.ascent()), text);
    writer.end();
    return *m_labels.insert(name, image);
}

void FlowPainter::paintNames(QPainter& painter, const FlowFrame& frame)
{
    if (frame.places.size() > mostNamed)
        return; // the card tells who is under the pointer
    const QRectF whole(QPointF(0, 0), QSizeF(frame.view.size));
    const QPointF own = frame.view.toItem({0, 0});
    std::vector<QRectF> taken{around(own, ownRadius)};
    for (const QPointF& place : frame.places)
        taken.push_back(around(frame.view.toItem(place), nodeRadius));
    // The busiest come first in the scene, so that who finds no room is who says least.
    const auto name = [&](size_t i) {
        const QImage& image = label(frame.scene->nodes[i].name, painter.font(), frame);
        for (const QRectF& room :
            roomsFor(frame.view.toItem(frame.places[i]), own, image.deviceIndependentSize())) {
            if (!whole.contains(room)
                || std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(room); }))
                continue;
            painter.drawImage(room.topLeft(), image);
            taken.push_back(room);
            return;
        }
    };
    for (const int first : {frame.hovered, frame.chosen}) {
        if (first >= 0 && first < int(frame.places.size()))
            name(size_t(first));
    }
    for (size_t i = 0; i < frame.places.size(); ++i) {
        if (int(i) != frame.hovered && int(i) != frame.chosen)
            name(i);
    }
}

void FlowPainter::paintTowers(QPainter& painter, const FlowFrame& frame)
{
    const QPointF own = frame.view.toItem({0, 0});
    painter.setPen(Qt::NoPen);
    for (const FlowDot& dot : frame.dots) {
        const QPointF tower = frame.view.toItem(frame.places[size_t(dot.node)]);
        painter.setBrush(frame.colors.of(dot.color));
        painter.drawEllipse(dot.inbound ? along(tower, own, dot.at) : along(own, tower, dot.at), 4, 4);
    }
    QFont font = painter.font();
    font.setPixelSize(int(frame.view.fontSize));
    painter.setFont(font);
    for (size_t i = 0; i < frame.places.size(); ++i) {
        const viewmodels::FlowNode& node = frame.scene->nodes[i];
        const QPointF at = frame.view.toItem(frame.places[i]);
        painter.drawImage(at - QPointF(nodeRadius + 1, nodeRadius + 1), sprite(node.state, frame));
        if (int(i) == frame.hovered || int(i) == frame.chosen || node.pinned) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(frame.colors.of(QStringLiteral("focus")), int(i) == frame.chosen ? 2.5 : 1.5,
                node.pinned && int(i) != frame.chosen ? Qt::DashLine : Qt::SolidLine));
            painter.drawEllipse(at, nodeRadius + 4, nodeRadius + 4);
        }
    }
    paintNames(painter, frame);
    painter.setBrush(frame.colors.of(QStringLiteral("surface")));
    painter.setPen(QPen(frame.colors.of(QStringLiteral("focus")), 2.5));
    painter.drawEllipse(own, ownRadius, ownRadius);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(frame.colors.of(QStringLiteral("text")));
    painter.drawText(QRectF(own - QPointF(ownRadius, ownRadius), QSizeF(2 * ownRadius, 2 * ownRadius)),
        Qt::AlignCenter, frame.you);
}

} // namespace clackstower::items
