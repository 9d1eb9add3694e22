#pragma once

#include <QPainterPath>
#include <QString>

class QPainter;

namespace clackstower::items {

/// A drawing on a square of 24 by 24, in one colour: lines, dashed lines and filled shapes.
struct Picture
{
    QPainterPath lines;
    QPainterPath dashes;
    QPainterPath shapes;

    void paint(QPainter& painter, const QColor& color) const;
};

/// Reads a picture's text. It is a row of words: `M x y`, `L x y`, `C x y x y x y`, `Z` draw as in SVG; `O x y r`
/// is a circle, `R x y width height radius` a frame, `A x y r from sweep` an arc in degrees, counter-clockwise from
/// three o'clock. `fill`, `dash` and `line` choose what the words after them add to.
Picture readPicture(const QString& text);

} // namespace clackstower::items
