#include "viewmodels/verbspec.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace clackstower::viewmodels {

namespace {

// What a verb waits for, said where it cannot be done.
constexpr VerbNeed aMessage{QT_TRANSLATE_NOOP("Verb", "Choose a message first."), true};
constexpr VerbNeed aTower{QT_TRANSLATE_NOOP("Verb", "Choose a tower first."), true};
constexpr VerbNeed aRule{QT_TRANSLATE_NOOP("Verb", "Choose a rule first."), true};
constexpr VerbNeed aSetting{QT_TRANSLATE_NOOP("Verb", "Choose a setting first."), true};
constexpr VerbNeed aChange{QT_TRANSLATE_NOOP("Verb", "Nothing has been changed that could be saved."), true};
constexpr VerbNeed aChangeMade{QT_TRANSLATE_NOOP("Verb", "The rules have not been changed yet."), true};
constexpr VerbNeed aStation{QT_TRANSLATE_NOOP("Verb", "Tune in to a station first.")};
constexpr VerbNeed thatStation{QT_TRANSLATE_NOOP("Verb", "There are fewer stations.")};
constexpr VerbNeed someMessages{QT_TRANSLATE_NOOP("Verb", "The list is empty.")};
constexpr VerbNeed aMark{QT_TRANSLATE_NOOP("Verb", "No message is marked yet.")};
constexpr VerbNeed aCapture{QT_TRANSLATE_NOOP("Verb", "No capture is open.")};
constexpr VerbNeed aFilter{QT_TRANSLATE_NOOP("Verb", "This page has no filter.")};
constexpr VerbNeed thePicture{QT_TRANSLATE_NOOP("Verb", "The table is shown in place of the picture.")};
constexpr VerbNeed offAir{QT_TRANSLATE_NOOP("Verb", "The tower is on air already.")};
constexpr VerbNeed onAir{QT_TRANSLATE_NOOP("Verb", "The tower is off air already.")};

// In the order of the sheet: what works everywhere, then page by page along the rail.
constexpr std::array specs = std::to_array<VerbSpec>({
    {"palette.open", "", QT_TRANSLATE_NOOP("Verb", "Do something…"),
        QT_TRANSLATE_NOOP("Verb", "Finds everything that can be done here by its words."), "Ctrl+K"},
    {"keys.show", "", QT_TRANSLATE_NOOP("Verb", "Show all keys"),
        QT_TRANSLATE_NOOP("Verb", "Lists every key, and lets you choose others."), "? F1"},
    {"glossary.show", "", QT_TRANSLATE_NOOP("Verb", "Explain the words"),
        QT_TRANSLATE_NOOP("Verb", "What tower, line, rule and the other words mean."), "Shift+F1"},
    {"go.listen", "", QT_TRANSLATE_NOOP("Verb", "Go to Listen"), QT_TRANSLATE_NOOP("Verb", "What passes by, live."),
        "Ctrl+1"},
    {"go.queue", "", QT_TRANSLATE_NOOP("Verb", "Go to Queue"),
        QT_TRANSLATE_NOOP("Verb", "What this tower holds and will pass on."), "Ctrl+2"},
    {"go.towers", "", QT_TRANSLATE_NOOP("Verb", "Go to Towers"),
        QT_TRANSLATE_NOOP("Verb", "Every tower that yours has heard of."), "Ctrl+3"},
    {"go.flow", "", QT_TRANSLATE_NOOP("Verb", "Go to Flow"),
        QT_TRANSLATE_NOOP("Verb", "Who passes what to whom, as a picture."), "Ctrl+4"},
    {"go.rules", "", QT_TRANSLATE_NOOP("Verb", "Go to Rules"),
        QT_TRANSLATE_NOOP("Verb", "What becomes of a message that looks so and so."), "Ctrl+5"},
    {"go.archive", "", QT_TRANSLATE_NOOP("Verb", "Go to Archive"),
        QT_TRANSLATE_NOOP("Verb", "The messages that you chose to keep."), "Ctrl+6"},
    {"go.settings", "", QT_TRANSLATE_NOOP("Verb", "Go to Settings"),
        QT_TRANSLATE_NOOP("Verb", "Every setting, and what the tower says about its health."), "Ctrl+,"},
    {"air.on", "", QT_TRANSLATE_NOOP("Verb", "Go on air"),
        QT_TRANSLATE_NOOP("Verb", "Listens for other towers and passes on what waits."), "", &offAir},
    {"air.off", "", QT_TRANSLATE_NOOP("Verb", "Go off air"),
        QT_TRANSLATE_NOOP("Verb", "Closes every listener and stops every sender; what waits stays in the queue."),
        "", &onAir},
    {"filter.focus", "", QT_TRANSLATE_NOOP("Verb", "Filter"),
        QT_TRANSLATE_NOOP("Verb", "Narrows the page to what matches."), "Ctrl+F /", &aFilter},
    {"detail.toggle", "", QT_TRANSLATE_NOOP("Verb", "Show or hide the detail"),
        QT_TRANSLATE_NOOP("Verb", "The pane beside the list."), "F9"},
    {"strip.toggle", "", QT_TRANSLATE_NOOP("Verb", "Show or hide the station strip"),
        QT_TRANSLATE_NOOP("Verb", "The stations on top of the window."), "F8"},
    {"station.new", "", QT_TRANSLATE_NOOP("Verb", "New station…"),
        QT_TRANSLATE_NOOP("Verb", "A saved filter with a level of its own; nothing is sent otherwise than now."),
        "Ctrl+T"},
    {"station.edit", "", QT_TRANSLATE_NOOP("Verb", "Edit the station…"),
        QT_TRANSLATE_NOOP("Verb", "Name, filter, colour and mute of the station that is tuned in."), "", &aStation},
    {"zoom.in", "", QT_TRANSLATE_NOOP("Verb", "Larger"), QT_TRANSLATE_NOOP("Verb", "Enlarges everything."),
        "Ctrl++ Ctrl+="},
    {"zoom.out", "", QT_TRANSLATE_NOOP("Verb", "Smaller"), QT_TRANSLATE_NOOP("Verb", "Shrinks everything."),
        "Ctrl+-"},
    {"zoom.reset", "", QT_TRANSLATE_NOOP("Verb", "Usual size"),
        QT_TRANSLATE_NOOP("Verb", "Back to the size of the system."), "Ctrl+0"},
    {"window.quit", "", QT_TRANSLATE_NOOP("Verb", "Quit"),
        QT_TRANSLATE_NOOP("Verb", "Ends the tower too; its queue is kept."), "Ctrl+Q"},

    {"listen.pause", "listen", QT_TRANSLATE_NOOP("Verb", "Pause the view"),
        QT_TRANSLATE_NOOP("Verb", "Holds the list still; the tower goes on and nothing is lost."), "Space"},
    {"listen.live", "listen", QT_TRANSLATE_NOOP("Verb", "Return to live"),
        QT_TRANSLATE_NOOP("Verb", "Jumps to the newest message and follows."), "End"},
    {"listen.next", "listen", QT_TRANSLATE_NOOP("Verb", "Next message"),
        QT_TRANSLATE_NOOP("Verb", "Moves down one row."), "J", &someMessages},
    {"listen.previous", "listen", QT_TRANSLATE_NOOP("Verb", "Previous message"),
        QT_TRANSLATE_NOOP("Verb", "Moves up one row."), "K", &someMessages},
    {"listen.mark", "listen", QT_TRANSLATE_NOOP("Verb", "Mark"),
        QT_TRANSLATE_NOOP("Verb", "Puts a mark on the message, or takes it off."), "M", &aMessage},
    {"listen.nextMark", "listen", QT_TRANSLATE_NOOP("Verb", "Next mark"),
        QT_TRANSLATE_NOOP("Verb", "Goes to the next of the marked messages."), "N", &aMark},
    {"listen.rule", "listen", QT_TRANSLATE_NOOP("Verb", "Make a rule from this"),
        QT_TRANSLATE_NOOP("Verb", "Opens the editor with a condition that fits this message."), "R", &aMessage},
    {"listen.tune", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to messages like this"),
        QT_TRANSLATE_NOOP("Verb", "Shows them in a station of their own and keeps forwarding."), "T", &aMessage},
    {"listen.archive", "listen", QT_TRANSLATE_NOOP("Verb", "Archive this message"),
        QT_TRANSLATE_NOOP("Verb", "Keeps a copy for good."), "A", &aMessage},
    {"listen.stonewall", "listen", QT_TRANSLATE_NOOP("Verb", "Stonewall messages like this…"),
        QT_TRANSLATE_NOOP("Verb", "Accepts them and destroys them here: it may be the last copy."), "", &aMessage},
    {"listen.ignore", "listen", QT_TRANSLATE_NOOP("Verb", "Ignore the tower that sent it"),
        QT_TRANSLATE_NOOP("Verb", "Refuses what it sends and sends it nothing; can be undone."), "I", &aMessage},
    {"listen.copy", "listen", QT_TRANSLATE_NOOP("Verb", "Copy the message"),
        QT_TRANSLATE_NOOP("Verb", "Puts its text on the clipboard."), "Ctrl+C", &aMessage},
    {"listen.context", "listen", QT_TRANSLATE_NOOP("Verb", "Show in context"),
        QT_TRANSLATE_NOOP("Verb", "Drops the filter and keeps the row where it is."), "C", &aMessage},
    {"listen.export", "listen", QT_TRANSLATE_NOOP("Verb", "Export messages…"),
        QT_TRANSLATE_NOOP("Verb", "Writes the chosen, the marked, the filtered or all messages into a file."),
        "Ctrl+Shift+S", &someMessages},
    {"listen.open", "listen", QT_TRANSLATE_NOOP("Verb", "Open a capture…"),
        QT_TRANSLATE_NOOP("Verb", "Shows the messages of a file; nothing of it is sent or kept."), "Ctrl+O"},
    {"listen.close", "listen", QT_TRANSLATE_NOOP("Verb", "Close the capture"),
        QT_TRANSLATE_NOOP("Verb", "Back to what passes by, of which nothing was lost."), "Ctrl+W", &aCapture},
    {"station.next", "listen", QT_TRANSLATE_NOOP("Verb", "Next station"),
        QT_TRANSLATE_NOOP("Verb", "Tunes in to the station to the right."), "]"},
    {"station.previous", "listen", QT_TRANSLATE_NOOP("Verb", "Previous station"),
        QT_TRANSLATE_NOOP("Verb", "Tunes in to the station to the left."), "["},
    {"station.all", "listen", QT_TRANSLATE_NOOP("Verb", "Back to everything"),
        QT_TRANSLATE_NOOP("Verb", "Tunes out: the feed shows all messages again."), "0"},
    {"station.1", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the first station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "1", &thatStation},
    {"station.2", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the second station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "2", &thatStation},
    {"station.3", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the third station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "3", &thatStation},
    {"station.4", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the fourth station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "4", &thatStation},
    {"station.5", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the fifth station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "5", &thatStation},
    {"station.6", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the sixth station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "6", &thatStation},
    {"station.7", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the seventh station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "7", &thatStation},
    {"station.8", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the eighth station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "8", &thatStation},
    {"station.9", "listen", QT_TRANSLATE_NOOP("Verb", "Tune in to the ninth station"),
        QT_TRANSLATE_NOOP("Verb", "Once more goes back to everything."), "9", &thatStation},

    {"queue.compose", "queue", QT_TRANSLATE_NOOP("Verb", "Compose a message"),
        QT_TRANSLATE_NOOP("Verb", "It joins the queue and leaves for another tower in its turn."), "Ctrl+N"},
    {"queue.drop", "queue", QT_TRANSLATE_NOOP("Verb", "Drop from the queue"),
        QT_TRANSLATE_NOOP("Verb", "Takes it out for good: it may be the last copy."), "Del", &aMessage},
    {"queue.head", "queue", QT_TRANSLATE_NOOP("Verb", "Move to the head"),
        QT_TRANSLATE_NOOP("Verb", "It leaves next."), "Ctrl+Home", &aMessage},
    {"queue.send", "queue", QT_TRANSLATE_NOOP("Verb", "Send now"),
        QT_TRANSLATE_NOOP("Verb", "Leaves at once, outside the sending rate."), "Ctrl+Return", &aMessage},

    {"towers.announce", "towers", QT_TRANSLATE_NOOP("Verb", "Announce to a tower…"),
        QT_TRANSLATE_NOOP("Verb", "Tells a tower that yours exists; shows first what will leave."), "Ctrl+N"},
    {"towers.expand", "towers", QT_TRANSLATE_NOOP("Verb", "Add a tower…"),
        QT_TRANSLATE_NOOP("Verb", "Puts it on the list without contacting it."), "Ctrl+E"},
    {"towers.ignore", "towers", QT_TRANSLATE_NOOP("Verb", "Ignore the chosen towers"),
        QT_TRANSLATE_NOOP("Verb", "Refuses what they send and sends them nothing; can be undone."), "I", &aTower},
    {"towers.unignore", "towers", QT_TRANSLATE_NOOP("Verb", "Stop ignoring the chosen towers"),
        QT_TRANSLATE_NOOP("Verb", "They may send and be sent to again."), "Shift+I", &aTower},
    {"towers.forget", "towers", QT_TRANSLATE_NOOP("Verb", "Forget the chosen towers"),
        QT_TRANSLATE_NOOP("Verb", "Strikes them off the list, with the key that was remembered."), "Del", &aTower},
    {"towers.copy", "towers", QT_TRANSLATE_NOOP("Verb", "Copy the address"),
        QT_TRANSLATE_NOOP("Verb", "Puts host and port on the clipboard."), "Ctrl+C", &aTower},
    {"towers.note", "towers", QT_TRANSLATE_NOOP("Verb", "Write a note"),
        QT_TRANSLATE_NOOP("Verb", "A note of your own, which nobody else sees."), "N", &aTower},

    {"flow.fit", "flow", QT_TRANSLATE_NOOP("Verb", "Fit the picture"),
        QT_TRANSLATE_NOOP("Verb", "Shows every tower at once."), "F", &thePicture},
    {"flow.freeze", "flow", QT_TRANSLATE_NOOP("Verb", "Freeze the picture"),
        QT_TRANSLATE_NOOP("Verb", "Holds every tower in its place."), "Space"},
    {"flow.table", "flow", QT_TRANSLATE_NOOP("Verb", "Picture or table"),
        QT_TRANSLATE_NOOP("Verb", "The same data in rows."), "T"},

    {"rules.new", "rules", QT_TRANSLATE_NOOP("Verb", "New rule"),
        QT_TRANSLATE_NOOP("Verb", "Opens the editor; nothing changes before you save."), "Ctrl+N"},
    {"rules.save", "rules", QT_TRANSLATE_NOOP("Verb", "Save the rule"),
        QT_TRANSLATE_NOOP("Verb", "Holds for messages from now on; stored verdicts do not change."), "Ctrl+S",
        &aChange},
    {"rules.switch", "rules", QT_TRANSLATE_NOOP("Verb", "Switch the rule on or off"),
        QT_TRANSLATE_NOOP("Verb", "A rule that is off keeps its place and decides nothing."), "Space", &aRule},
    {"rules.up", "rules", QT_TRANSLATE_NOOP("Verb", "Move the rule up"),
        QT_TRANSLATE_NOOP("Verb", "The first rule that matches decides."), "Alt+Up", &aRule},
    {"rules.down", "rules", QT_TRANSLATE_NOOP("Verb", "Move the rule down"),
        QT_TRANSLATE_NOOP("Verb", "The first rule that matches decides."), "Alt+Down", &aRule},
    {"rules.remove", "rules", QT_TRANSLATE_NOOP("Verb", "Remove the rule"),
        QT_TRANSLATE_NOOP("Verb", "Can be undone."), "Del", &aRule},
    {"rules.zero", "rules", QT_TRANSLATE_NOOP("Verb", "Reset the hits of the rule"),
        QT_TRANSLATE_NOOP("Verb", "Counts from zero; what the rule says stays as it is."), "", &aRule},
    {"rules.undo", "rules", QT_TRANSLATE_NOOP("Verb", "Undo the last change of the rules"),
        QT_TRANSLATE_NOOP("Verb", "Takes back the last change of the book."), "Ctrl+Z", &aChangeMade},
    {"rules.scripts", "rules", QT_TRANSLATE_NOOP("Verb", "Scripts…"),
        QT_TRANSLATE_NOOP("Verb", "Reads, writes and tries the scripts that rules may call."), "Ctrl+J"},
    {"rules.import", "rules", QT_TRANSLATE_NOOP("Verb", "Import rules…"),
        QT_TRANSLATE_NOOP("Verb", "Shows what would change before it changes."), "Ctrl+O"},
    {"rules.export", "rules", QT_TRANSLATE_NOOP("Verb", "Export the rules…"),
        QT_TRANSLATE_NOOP("Verb", "The whole book as one JSON document."), "Ctrl+Shift+S"},

    {"archive.replay", "archive", QT_TRANSLATE_NOOP("Verb", "Send again…"),
        QT_TRANSLATE_NOOP("Verb", "Puts the message into the queue once more, after a question."), "Ctrl+Return",
        &aMessage},
    {"archive.export", "archive", QT_TRANSLATE_NOOP("Verb", "Export what was found…"),
        QT_TRANSLATE_NOOP("Verb", "Writes every message found into a file."), "Ctrl+Shift+S"},
    {"archive.import", "archive", QT_TRANSLATE_NOOP("Verb", "Import messages…"),
        QT_TRANSLATE_NOOP("Verb", "Reads an export back; what is known stays as it is."), "Ctrl+O"},
    {"archive.purge", "archive", QT_TRANSLATE_NOOP("Verb", "Delete old messages…"),
        QT_TRANSLATE_NOOP("Verb", "Frees the disk for good; cannot be undone."), ""},
    {"archive.copy", "archive", QT_TRANSLATE_NOOP("Verb", "Copy the message"),
        QT_TRANSLATE_NOOP("Verb", "Puts its text on the clipboard."), "Ctrl+C", &aMessage},

    {"settings.reset", "settings", QT_TRANSLATE_NOOP("Verb", "Reset the setting"),
        QT_TRANSLATE_NOOP("Verb", "Gives it its default back."), "Ctrl+Backspace", &aSetting},
    {"settings.import", "settings", QT_TRANSLATE_NOOP("Verb", "Import settings…"),
        QT_TRANSLATE_NOOP("Verb", "Shows what would change before it changes."), "Ctrl+O"},
    {"settings.export", "settings", QT_TRANSLATE_NOOP("Verb", "Export the settings…"),
        QT_TRANSLATE_NOOP("Verb", "Those that are not at their default, as one JSON document."), "Ctrl+Shift+S"},
    {"settings.selftest", "settings", QT_TRANSLATE_NOOP("Verb", "Test every line"),
        QT_TRANSLATE_NOOP("Verb", "Calls each line of your own tower once, without leaving this machine."), "F5"},
    {"settings.report", "settings", QT_TRANSLATE_NOOP("Verb", "Copy a report"),
        QT_TRANSLATE_NOOP("Verb", "State and log with names and addresses struck out."), "Ctrl+Shift+R"},
});

struct Page
{
    const char* id;
    const char* title;
};

constexpr std::array pages = std::to_array<Page>({
    {"", QT_TRANSLATE_NOOP("Page", "Everywhere")},
    {"listen", QT_TRANSLATE_NOOP("Page", "Listen")},
    {"queue", QT_TRANSLATE_NOOP("Page", "Queue")},
    {"towers", QT_TRANSLATE_NOOP("Page", "Towers")},
    {"flow", QT_TRANSLATE_NOOP("Page", "Flow")},
    {"rules", QT_TRANSLATE_NOOP("Page", "Rules")},
    {"archive", QT_TRANSLATE_NOOP("Page", "Archive")},
    {"settings", QT_TRANSLATE_NOOP("Page", "Settings")},
});

bool meet(const VerbSpec& one, const VerbSpec& other)
{
    const QLatin1String here(one.page);
    const QLatin1String there(other.page);
    return here.isEmpty() || there.isEmpty() || here == there;
}

} // namespace

std::span<const VerbSpec> verbSpecs()
{
    return specs;
}

const VerbSpec* findVerb(QStringView id)
{
    const auto found
        = std::ranges::find_if(specs, [&](const VerbSpec& spec) { return id == QLatin1String(spec.id); });
    return found == specs.end() ? nullptr : &*found;
}

QString verbText(const VerbSpec& spec)
{
    return QCoreApplication::translate("Verb", spec.text);
}

QString verbConsequence(const VerbSpec& spec)
{
    return QCoreApplication::translate("Verb", spec.consequence);
}

QString verbNeed(const VerbSpec& spec)
{
    return QCoreApplication::translate(
        "Verb", spec.need ? spec.need->sentence : QT_TRANSLATE_NOOP("Verb", "This cannot be done at the moment."));
}

QString pageTitle(QStringView page)
{
    const auto found
        = std::ranges::find_if(pages, [&](const Page& each) { return page == QLatin1String(each.id); });
    return found == pages.end() ? page.toString() : QCoreApplication::translate("Page", found->title);
}

KeyChoices KeyChoices::fromText(const QString& text)
{
    KeyChoices choices;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype mark = word.indexOf(u'=');
        if (mark > 0 && findVerb(word.first(mark)))
            choices.m_chosen.insert(word.first(mark), word.sliced(mark + 1));
    }
    return choices;
}

QString KeyChoices::toText() const
{
    QStringList words;
    for (auto each = m_chosen.constBegin(); each != m_chosen.constEnd(); ++each)
        words << each.key() + u'=' + each.value();
    return words.join(u' ');
}

QStringList KeyChoices::keysOf(const VerbSpec& spec) const
{
    const auto chosen = m_chosen.constFind(QLatin1String(spec.id));
    if (chosen == m_chosen.constEnd())
        return QString::fromLatin1(spec.keys).split(u' ', Qt::SkipEmptyParts);
    return chosen->isEmpty() ? QStringList() : QStringList(*chosen);
}

bool KeyChoices::isChosen(const VerbSpec& spec) const
{
    return m_chosen.contains(QLatin1String(spec.id));
}

void KeyChoices::choose(const VerbSpec& spec, const QString& key)
{
    m_chosen.insert(QLatin1String(spec.id), key);
}

void KeyChoices::forget(const VerbSpec& spec)
{
    m_chosen.remove(QLatin1String(spec.id));
}

const VerbSpec* verbInTheWay(const KeyChoices& choices, const VerbSpec& spec, const QString& key)
{
    const auto taken = [&](const VerbSpec& other) {
        return &other != &spec && meet(spec, other) && choices.keysOf(other).contains(key);
    };
    const auto found = std::ranges::find_if(specs, taken);
    return found == specs.end() || key.isEmpty() ? nullptr : &*found;
}

} // namespace clackstower::viewmodels
