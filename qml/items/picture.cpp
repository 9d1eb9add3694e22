#include "qml/items/picture.h"

#include <QPainter>
#include <QStringList>

namespace clackstower::items {

namespace {

constexpr qreal lineWidth = 1.8;

/// Hands out a picture's words one by one.
class Words
{
public:
    explicit Words(const QString& text)
        : m_words(text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {
    }

    bool atEnd() const { return m_next >= m_words.size(); }
    QString word() { return m_words.value(m_next++); }
    qreal number() { return word().toDouble(); }

    QPointF point()
    {
        const qreal x = number();
        return {x, number()};
    }

private:
    QStringList m_words;
    qsizetype m_next = 0;
};

void addArc(QPainterPath& path, Words& words)
{
    const QPointF centre = words.point();
    const qreal radius = words.number();
    const qreal from = words.number();
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    path.arcMoveTo(box, from);
    path.arcTo(box, from, words.number());
}

void addFrame(QPainterPath& path, Words& words)
{
    const QPointF corner = words.point();
    const QPointF size = words.point();
    const qreal radius = words.number();
    path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
}

void addCurve(QPainterPath& path, Words& words)
{
    const QPointF first = words.point();
    const QPointF second = words.point();
    path.cubicTo(first, second, words.point());
}

void add(QPainterPath& path, QChar verb, Words& words)
{
    switch (verb.unicode()) {
    case u'M': path.moveTo(words.point()); break;
    case u'L': path.lineTo(words.point()); break;
    case u'C': addCurve(path, words); break;
    case u'Z': path.closeSubpath(); break;
    case u'A': addArc(path, words); break;
    case u'R': addFrame(path, words); break;
    case u'O': {
        const QPointF centre = words.point();
        const qreal radius = words.number();
        path.addEllipse(centre, radius, radius);
        break;
    }
    default: break;
    }
}

} // namespace

void Picture::paint(QPainter& painter, const QColor& color) const
{
    QPen pen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.strokePath(lines, pen);
    painter.fillPath(shapes, color);
    if (dashes.isEmpty())
        return;
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({1.6, 1.6});
    painter.strokePath(dashes, pen);
}

Picture readPicture(const QString& text)
{
    Picture picture;
    QPainterPath* path = &picture.lines;
    for (Words words(text); !words.atEnd();) {
        const QString word = words.word();
        if (word == QLatin1String("fill"))
            path = &picture.shapes;
        else if (word == QLatin1String("dash"))
            path = &picture.dashes;
        else if (word == QLatin1String("line"))
            path = &picture.lines;
        else
            add(*path, word.front(), words);
    }
    return picture;
}

} // namespace clackstower::items
