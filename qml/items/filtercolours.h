#pragma once

#include "viewmodels/filtertext.h"

#include <QColor>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>

namespace clackstower::items {

/// Gives the pieces of a filter their colours, in the text area where it is written.
class FilterColours : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* area READ area WRITE setArea NOTIFY areaChanged REQUIRED)
    Q_PROPERTY(
        clackstower::viewmodels::FilterText* filter READ filter WRITE setFilter NOTIFY filterChanged REQUIRED)
    Q_PROPERTY(QColor field MEMBER m_field NOTIFY coloursChanged)
    Q_PROPERTY(QColor keyword MEMBER m_keyword NOTIFY coloursChanged)
    Q_PROPERTY(QColor value MEMBER m_value NOTIFY coloursChanged)

public:
    explicit FilterColours(QObject* parent = nullptr);

    QQuickTextDocument* area() const { return m_area; }
    void setArea(QQuickTextDocument* area);

    viewmodels::FilterText* filter() const { return m_filter; }
    void setFilter(viewmodels::FilterText* filter);

Q_SIGNALS:
    void areaChanged();
    void filterChanged();
    void coloursChanged();

protected:
    void highlightBlock(const QString& text) override;

private:
    QQuickTextDocument* m_area = nullptr;
    viewmodels::FilterText* m_filter = nullptr;
    QColor m_field;
    QColor m_keyword;
    QColor m_value;
};

} // namespace clackstower::items
