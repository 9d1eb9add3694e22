#include "app/tray/trayicon.h"

#include <QPainter>
#include <QPainterPath>

namespace clackstower::tray {

namespace {

// As the program's icon has them, in units of which a side has 128; larger than there, to be told apart at 22
// pixels.
constexpr qreal side = 128;
const QColor tile(0x14, 0x32, 0x3f);
const QColor paper(0xf2, 0xef, 0xe6);
const QColor dimmed(0x9a, 0xa8, 0xae);
const QColor light(0xf0, 0xa9, 0x3b);
const QColor alarm(0xff, 0x6b, 0x5e);

void paintTower(QPainter& painter, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{48, 112}, {56, 60}, {72, 60}, {80, 112}}));
    painter.drawRoundedRect(QRectF(38, 16, 52, 46), 6, 6);
    painter.setBrush(tile);
    for (const qreal x : {44.0, 67.0}) {
        for (const qreal y : {23.0, 43.0})
            painter.drawRect(QRectF(x, y, 17, 12));
    }
}

void paintWaves(QPainter& painter)
{
    painter.setBrush(light);
    painter.drawRect(QRectF(67, 23, 17, 12));
    painter.drawRect(QRectF(44, 43, 17, 12));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(light, 9, Qt::SolidLine, Qt::RoundCap));
    constexpr int degree = 16;
    const QRectF circle(20, -5, 88, 88);
    painter.drawArc(circle, -32 * degree, 64 * degree);
    painter.drawArc(circle, 148 * degree, 64 * degree);
}

/// The lower right corner, cut free of the tower.
void paintGround(QPainter& painter, const QPainterPath& shape)
{
    QPainterPathStroker wider;
    wider.setWidth(20);
    wider.setJoinStyle(Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tile);
    painter.drawPath(shape.united(wider.createStroke(shape)));
}

void paintSlashedRing(QPainter& painter)
{
    const QRectF ring(66, 66, 48, 48);
    QPainterPath shape;
    shape.addEllipse(ring);
    paintGround(painter, shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(paper, 11, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(ring);
    painter.drawLine(QPointF(75, 105), QPointF(105, 75));
}

void paintTriangle(QPainter& painter)
{
    QPainterPath shape;
    shape.addPolygon(QPolygonF({{90, 58}, {120, 114}, {60, 114}, {90, 58}}));
    paintGround(painter, shape);
    painter.setBrush(alarm);
    painter.setPen(QPen(alarm, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape);
    painter.setPen(QPen(tile, 9, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(90, 76), QPointF(90, 92));
    painter.drawPoint(QPointF(90, 106));
}

} // namespace

QImage paintMark(Mark mark, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / side, size / side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tile);
    painter.drawRoundedRect(QRectF(2, 2, 124, 124), 28, 28);
    paintTower(painter, mark == Mark::OffAir ? dimmed : paper);
    switch (mark) {
    case Mark::OnAir: paintWaves(painter); break;
    case Mark::OffAir: paintSlashedRing(painter); break;
    case Mark::Trouble: paintTriangle(painter); break;
    }
    return image;
}

} // namespace clackstower::tray
