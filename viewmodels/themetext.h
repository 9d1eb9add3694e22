#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>
#include <QVariantMap>

namespace clackstower::viewmodels {

/// What a theme of the user's own says: colours by their names, for light and for dark grounds. What cannot be used
/// is left out, and said with its line; the rest holds.
struct ThemeText
{
    Q_DECLARE_TR_FUNCTIONS(ThemeText)

public:
    QVariantMap light;
    QVariantMap dark;
    QStringList faults; ///< as sentences; also for what holds and can hardly be read

    /// The palettes are those of the window: what one may call a colour, and on what ground it stands.
    static ThemeText read(const QByteArray& text, const QVariantMap& lightPalette, const QVariantMap& darkPalette);

    bool operator==(const ThemeText&) const = default;
};

} // namespace clackstower::viewmodels
