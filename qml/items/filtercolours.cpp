#include "qml/items/filtercolours.h"

namespace clackstower::items {

using viewmodels::FilterText;

FilterColours::FilterColours(QObject* parent)
    : QSyntaxHighlighter(parent)
{
    connect(this, &FilterColours::coloursChanged, this, &FilterColours::rehighlight);
}

void FilterColours::setArea(QQuickTextDocument* area)
{
    if (std::exchange(m_area, area) == area)
        return;
    setDocument(area ? area->textDocument() : nullptr);
    Q_EMIT areaChanged();
}

void FilterColours::setFilter(FilterText* filter)
{
    if (m_filter == filter)
        return;
    if (m_filter)
        m_filter->disconnect(this);
    m_filter = filter;
    // Afterwards: to the area, new colours are a new text.
    if (m_filter)
        connect(m_filter, &FilterText::changed, this, &FilterColours::rehighlight, Qt::QueuedConnection);
    Q_EMIT filterChanged();
}

void FilterColours::highlightBlock(const QString& text)
{
    if (!m_filter)
        return;
    const int begin = currentBlock().position();
    for (const FilterText::Piece& piece : m_filter->pieces()) {
        const int from = std::max(piece.start - begin, 0);
        const int until = std::min(piece.start + piece.length - begin, int(text.size()));
        if (from >= until)
            continue;
        switch (piece.kind) {
        case FilterText::Piece::Kind::Field: setFormat(from, until - from, m_field); break;
        case FilterText::Piece::Kind::Keyword: setFormat(from, until - from, m_keyword); break;
        case FilterText::Piece::Kind::Value: setFormat(from, until - from, m_value); break;
        case FilterText::Piece::Kind::Other: break;
        }
    }
}

} // namespace clackstower::items
