#pragma once

#include "viewmodels/flowscene.h"

#include <QHash>
#include <QImage>

class QFont;
class QPainter;

namespace clackstower::items {

/// The colours of the graph, by token: background, text, muted, outline, focus, surface, and those of states and
/// verdicts.
struct FlowColors
{
    QHash<QString, QColor> byToken;

    QColor of(const QString& token) const { return byToken.value(token, Qt::gray); }
    bool operator==(const FlowColors&) const = default;
};

/// Where the graph lies on the item.
struct FlowView
{
    QSize size;
    qreal pixelRatio = 1;
    qreal zoom = 1;
    QPointF shift; ///< of our tower from the middle, in pixels
    qreal fontSize = 12;

    QPointF toItem(QPointF place) const;
    QPointF toScene(QPointF point) const;
    bool operator==(const FlowView&) const = default;
};

/// A message on its way along an edge; `at` runs from 0 to 1.
struct FlowDot
{
    int node = -1;
    bool inbound = false;
    qreal at = 0;
    QString color;
};

/// The edges as they were some moments ago, over the background.
struct FlowEdges
{
    QImage image;
    FlowView view; ///< for which it was drawn
};

/// All that one frame shows; a value.
struct FlowFrame
{
    viewmodels::FlowScenePtr scene;
    std::vector<QPointF> places; ///< of the scene's towers just now: they may be moving
    std::vector<FlowDot> dots;
    FlowView view;
    FlowColors colors;
    int hovered = -1;
    int chosen = -1;
    FlowEdges edges; ///< none, or of another view: they are drawn with the frame
    QString you;     ///< the word in our tower
};

/// A frame as it is shown, and the edges in it.
struct FlowPicture
{
    QImage image;
    FlowEdges edges;
};

/// Takes its time: thousands of long lines. For a thread that nobody waits for.
FlowEdges paintEdges(const FlowFrame& frame);

/// Draws frames, on whatever thread it lives: towers and dots over the picture of the edges.
class FlowPainter
{
public:
    FlowPicture paint(const FlowFrame& frame);

    /// The curve from one tower to another; bent, so that there and back are two.
    static QPointF along(QPointF from, QPointF to, qreal at);

private:
    void paintTowers(QPainter& painter, const FlowFrame& frame);
    void paintNames(QPainter& painter, const FlowFrame& frame);
    const QImage& label(const QString& name, const QFont& font, const FlowFrame& frame);
    const QImage& sprite(const QString& state, const FlowFrame& frame);

    FlowColors m_colors;
    qreal m_spriteRatio = 0;
    QHash<QString, QImage> m_sprites;
    QHash<QString, QImage> m_labels;
};

} // namespace clackstower::items
