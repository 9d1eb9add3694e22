#pragma once

#include <QQuickPaintedItem>
#include <QtQmlIntegration>

namespace clackstower::items {

/// One drawn sign in one colour. It says nothing to a screen reader: the word beside it does.
class Glyph : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(bool mirrored READ isMirrored WRITE setMirrored NOTIFY mirroredChanged)
    Q_PROPERTY(QStringList names READ names CONSTANT)

public:
    explicit Glyph(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

    QString name() const { return m_name; }
    void setName(const QString& name);

    QColor color() const { return m_color; }
    void setColor(const QColor& color);

    /// For signs that point somewhere, where one reads from right to left.
    bool isMirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);

    static QStringList names();

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void mirroredChanged();

private:
    QString m_name;
    QColor m_color = Qt::black;
    bool m_mirrored = false;
};

} // namespace clackstower::items
