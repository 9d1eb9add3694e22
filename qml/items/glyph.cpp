#include "qml/items/glyph.h"

#include "qml/items/glyphs.h"

#include <QPainter>

namespace clackstower::items {

namespace {

constexpr qreal grid = 24;

} // namespace

Glyph::Glyph(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setImplicitSize(16, 16);
    setAntialiasing(true);
}

void Glyph::paint(QPainter* painter)
{
    const Picture* const picture = pictureOf(m_name);
    if (!picture)
        return;
    const qreal side = qMin(width(), height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate((width() - side) / 2, (height() - side) / 2);
    painter->scale(side / grid, side / grid);
    if (m_mirrored) {
        painter->translate(grid, 0);
        painter->scale(-1, 1);
    }
    picture->paint(*painter, m_color);
}

void Glyph::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    Q_EMIT nameChanged();
}

void Glyph::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Glyph::setMirrored(bool mirrored)
{
    if (m_mirrored == mirrored)
        return;
    m_mirrored = mirrored;
    update();
    Q_EMIT mirroredChanged();
}

QStringList Glyph::names()
{
    return pictureNames();
}

} // namespace clackstower::items
