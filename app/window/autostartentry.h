#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace clackstower::app {

/// A program that the desktop starts when its user logs in, as the text of a .desktop file.
struct AutostartEntry
{
    QString program; ///< with its full path, and without an equals sign, which the desktop would misread
    QStringList arguments;

    /// `id` names the icon.
    QByteArray toText(const QString& id) const;

    /// Nothing where the text is none of its kind, or where somebody has told the desktop to leave it out.
    static std::optional<AutostartEntry> fromText(const QByteArray& text);

    bool operator==(const AutostartEntry&) const = default;
};

} // namespace clackstower::app
