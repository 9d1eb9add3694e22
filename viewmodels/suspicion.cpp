#include "viewmodels/suspicion.h"

#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

void Suspicion::setBook(TowerBook* book)
{
    if (m_book == book)
        return;
    m_book = book;
    connect(book, &TowerBook::surveyed, this, &Suspicion::changed);
    Q_EMIT changed();
}

void Suspicion::setThreshold(qreal threshold)
{
    if (m_threshold == threshold)
        return;
    m_threshold = threshold;
    Q_EMIT changed();
}

int Suspicion::measured() const
{
    if (!m_book)
        return 0;
    const auto& rows = m_book->survey()->rows;
    return int(std::ranges::count_if(rows, [](const TowerRow& row) { return row.phi.has_value(); }));
}

QStringList Suspicion::dead() const
{
    QStringList names;
    if (!m_book)
        return names;
    for (const TowerRow& row : m_book->survey()->rows) {
        if (row.phi && *row.phi > m_threshold)
            names << row.name();
    }
    return names;
}

QString Suspicion::sentence() const
{
    //: %1 is a threshold of suspicion
    return tr("At φ %1, %n tower(s) would be dead", nullptr, int(dead().size()))
        .arg(QLocale().toString(m_threshold, 'f', 1));
}

} // namespace clackstower::viewmodels
