#pragma once

#include <QCoreApplication>
#include <QString>

namespace clackstower::viewmodels {

class TowerStatus;

/// How one speaks of the whole tower in a line, wherever that is shown.
class StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)

public:
    /// How the tower is: a word, why so, and the glyph that goes with it.
    struct Health
    {
        QString word;
        QString reason;
        QString sign;

        bool operator==(const Health&) const = default;
    };

    static Health health(const TowerStatus& status);
    static QString towers(const TowerStatus& status);
    static QString rates(const TowerStatus& status);
    static QString queue(const TowerStatus& status);
};

} // namespace clackstower::viewmodels
