#pragma once

#include "tests/qml/reach.h"

#include <QQuickWindow>
#include <QTest>

namespace clackstower::reach {

/// What Tab met on its way round, and what that lacked.
struct Round
{
    qsizetype steps = 0;
    bool isClosed = false;             ///< forth it came round, and back over as many steps
    QStringList missed;                ///< stops that it did not come by
    QStringList unseen;                ///< where one does not see where the keyboard is
    QSet<const QQuickItem*> strangers; ///< where it stopped, and should not have
};

/// Goes round by Tab from where the keyboard is, and back by Shift+Tab. Wants the light palette.
inline Round goRound(QQuickWindow& window, const QSet<QQuickItem*>& stops)
{
    constexpr int most = 200;
    const auto here = [&window] { return stopOf(window.activeFocusItem()); };
    Round round;
    QTest::keyClick(&window, Qt::Key_Tab);
    QQuickItem* const first = here();
    QSet<QQuickItem*> met;
    QImage before = window.grabWindow();
    for (int step = 0; step < most && !met.contains(here()); ++step) {
        met.insert(here());
        QHash<QQuickItem*, QRect> places;
        for (QQuickItem* const stop : stops)
            places.insert(stop, placeOf(stop));
        QTest::keyClick(&window, Qt::Key_Tab);
        const QImage after = window.grabWindow();
        const QRect place = placeOf(here());
        // Where a list has moved to show the row, there is nothing to compare with.
        const int sofar = places.value(here()) == place ? signsOfFocus(before, place) : 0;
        // What alone can have the keyboard has it before and after.
        if (signsOfFocus(after, place) < (stops.size() == 1 ? 8 : sofar + 8))
            round.unseen += nameOf(here());
        before = after;
    }
    round.isClosed = here() == first;
    for (QQuickItem* const stop : stops) {
        if (!met.contains(stop))
            round.missed += nameOf(stop);
    }
    for (QQuickItem* const item : std::as_const(met)) {
        if (!stops.contains(item))
            round.strangers.insert(item);
    }
    int back = 0;
    do
        QTest::keyClick(&window, Qt::Key_Backtab, Qt::ShiftModifier);
    while (++back < most && here() != first);
    round.steps = met.size();
    round.isClosed = round.isClosed && back == met.size();
    return round;
}

} // namespace clackstower::reach
