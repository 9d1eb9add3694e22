#pragma once

#include "qml/items/flowpainter.h"
#include "viewmodels/flowmodel.h"

#include <QElapsedTimer>
#include <QQuickPaintedItem>
#include <QThreadPool>
#include <QTimer>

namespace clackstower::items {

/// The message flow as a graph that moves. Frames are drawn on a thread of their own, and so are the edges, which
/// take longer than a frame may; the window's thread says where things are, and copies the picture that came back.
class FlowGraph : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::FlowModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY lookChanged)
    Q_PROPERTY(qreal fontSize READ fontSize WRITE setFontSize NOTIFY lookChanged)
    Q_PROPERTY(QString you READ you WRITE setYou NOTIFY lookChanged)
    Q_PROPERTY(bool reduceMotion READ reducesMotion WRITE setReduceMotion NOTIFY lookChanged)
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY viewChanged)
    Q_PROPERTY(QString hovered READ hovered NOTIFY hoveredChanged)
    Q_PROPERTY(QPointF hoverPlace READ hoverPlace NOTIFY hoveredChanged)
    Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY chosenChanged)
    Q_PROPERTY(QPointF chosenPlace READ chosenPlace NOTIFY painted)
    Q_PROPERTY(qint64 frames READ frames NOTIFY painted)
    Q_PROPERTY(qreal windowMicroseconds READ windowMicroseconds NOTIFY painted)

public:
    explicit FlowGraph(QQuickItem* parent = nullptr);
    ~FlowGraph() override;

    void paint(QPainter* painter) override;

    viewmodels::FlowModel* model() const { return m_model; }
    void setModel(viewmodels::FlowModel* model);
    QVariantMap colors() const { return m_colors; }
    void setColors(const QVariantMap& colors);
    qreal fontSize() const { return m_view.fontSize; }
    void setFontSize(qreal pixels);
    QString you() const { return m_you; }
    void setYou(const QString& you);
    bool reducesMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    qreal zoom() const { return m_view.zoom; }
    void setZoom(qreal zoom);
    QString hovered() const { return keyAt(m_hovered); }
    QPointF hoverPlace() const;
    QString chosen() const { return m_chosen; }
    QPointF chosenPlace() const;
    void setChosen(const QString& key);

    qint64 frames() const { return m_frames; }
    qreal windowMicroseconds() const; ///< that a frame cost the window's thread, in the mean

    /// Shows this instead of what the model has.
    void show(viewmodels::FlowScenePtr scene);

    Q_INVOKABLE void fit();
    Q_INVOKABLE void step(int towers); ///< chooses the next tower around
    Q_INVOKABLE void togglePin();

Q_SIGNALS:
    void modelChanged();
    void lookChanged();
    void viewChanged();
    void hoveredChanged();
    void chosenChanged();
    void painted();
    void opened(const QString& key);
    void menuAsked(const QString& key);

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Travel
    {
        viewmodels::TowerKey tower;
        bool inbound = false;
        QString color;
        qint64 since = 0;
    };

    void travel(const std::vector<viewmodels::Passage>& passages);
    void tick();
    bool moveTowers();
    std::vector<FlowDot> dots();
    void draw();
    void drawEdges(const FlowFrame& frame);
    void wake();
    int nodeAt(QPointF point) const;
    int indexOf(const QString& key) const;
    QString keyAt(int node) const;

    viewmodels::FlowModel* m_model = nullptr;
    viewmodels::FlowScenePtr m_scene = std::make_shared<viewmodels::FlowScene>();
    std::vector<QPointF> m_places;
    QHash<viewmodels::TowerKey, int> m_byKey;
    std::vector<Travel> m_travels;
    QVariantMap m_colors;
    FlowColors m_tokens;
    FlowView m_view;
    QString m_you;
    QString m_chosen;
    bool m_reduceMotion = false;
    int m_hovered = -1;

    QPointF m_pressedAt;
    int m_pressed = -1;
    bool m_dragging = false;

    QTimer m_beat;
    QElapsedTimer m_clock;
    qint64 m_edgesAt = -1000;
    bool m_edgesStale = true;
    bool m_stale = true;
    bool m_drawing = false;
    bool m_drawingEdges = false;
    QImage m_image;
    FlowEdges m_edges;
    std::shared_ptr<FlowPainter> m_painter = std::make_shared<FlowPainter>();
    QThreadPool m_worker;     ///< one thread
    QThreadPool m_edgeWorker; ///< another
    qint64 m_frames = 0;
    qint64 m_spent = 0; ///< nanoseconds of the window's thread
};

} // namespace clackstower::items
