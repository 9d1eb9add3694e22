#pragma once

#include <QQuickPaintedItem>
#include <QVariantList>
#include <QtQmlIntegration>

namespace clackstower::items {

/// Bars side by side, with a part of each in another colour.
class VolumeBars : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList values MEMBER m_values WRITE setValues NOTIFY changed)
    Q_PROPERTY(QVariantList parts MEMBER m_parts WRITE setParts NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor partColor MEMBER m_partColor WRITE setPartColor NOTIFY changed)

public:
    explicit VolumeBars(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

    void setValues(const QVariantList& values);
    void setParts(const QVariantList& parts);
    void setColor(const QColor& color);
    void setPartColor(const QColor& color);

Q_SIGNALS:
    void changed();

private:
    template <typename Value>
    void take(Value& mine, const Value& value);

    QVariantList m_values;
    QVariantList m_parts;
    QColor m_color = Qt::gray;
    QColor m_partColor = Qt::blue;
};

} // namespace clackstower::items
