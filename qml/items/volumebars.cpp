#include "qml/items/volumebars.h"

#include <QPainter>

#include <cmath>

namespace clackstower::items {

VolumeBars::VolumeBars(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
}

void VolumeBars::paint(QPainter* painter)
{
    if (m_values.isEmpty())
        return;
    int most = 1;
    for (const QVariant& value : std::as_const(m_values))
        most = std::max(most, value.toInt());
    const qreal step = width() / qreal(m_values.size());
    const auto edge = [step](qsizetype index) { return std::round(qreal(index) * step); }; // no blurred sides
    const qreal gap = step < 4 ? 1 : 2;
    const auto bar = [&](qsizetype index, int count, const QColor& color) {
        // One message must be seen beside a thousand: heights go by the root.
        const qreal tall = count == 0 ? 1 : std::max(2.0, height() * std::sqrt(qreal(count) / most));
        const qreal wide = std::max(1.0, edge(index + 1) - edge(index) - gap);
        painter->fillRect(QRectF(edge(index), height() - tall, wide, tall), color);
    };
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        bar(i, m_values.at(i).toInt(), m_color);
        if (const int part = m_parts.value(i).toInt(); part > 0)
            bar(i, part, m_partColor);
    }
}

template <typename Value>
void VolumeBars::take(Value& mine, const Value& value)
{
    if (mine == value)
        return;
    mine = value;
    update();
    Q_EMIT changed();
}

void VolumeBars::setValues(const QVariantList& values)
{
    take(m_values, values);
}

void VolumeBars::setParts(const QVariantList& parts)
{
    take(m_parts, parts);
}

void VolumeBars::setColor(const QColor& color)
{
    take(m_color, color);
}

void VolumeBars::setPartColor(const QColor& color)
{
    take(m_partColor, color);
}

} // namespace clackstower::items
