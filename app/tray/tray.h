#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace clackstower::tray {

/// What the icon says at a glance.
enum class Mark {
    OnAir,
    OffAir,
    Trouble
};

/// What one can choose in the icon's menu. The numbers are what the desktop calls them by: a click on a menu that
/// is out of date never means something else.
enum class Choice {
    Show = 1,
    GoOnAir,
    GoOffAir,
    Quit
};

/// A line of the menu.
struct Entry
{
    std::optional<Choice> choice = {}; ///< nothing: a line that parts the others
    QString label = {};

    bool operator==(const Entry&) const = default;
};

/// All that the icon shows.
struct Face
{
    Mark mark = Mark::OffAir;
    QString title;
    QString text; ///< below the title, as plain text
    QList<Entry> menu;

    bool operator==(const Face&) const = default;
};

/// An icon in the desktop's tray, with a tooltip and a menu. Many desktops have none.
class Tray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows the icon, or what is new about it.
    virtual void put(const Face& face) = 0;

    /// Takes the icon away.
    virtual void remove() = 0;

    /// Somebody shows it. What can be reached by the icon alone is lost where nobody does.
    virtual bool isSeen() const = 0;

Q_SIGNALS:
    void seenChanged();

    /// A click; `token` lets the window come to the front on Wayland, and may be empty.
    void activated(const QByteArray& token);
    void chosen(clackstower::tray::Choice choice);
};

/// The tray of this system, where it has one that we know how to speak to.
std::unique_ptr<Tray> makeTray();

} // namespace clackstower::tray
