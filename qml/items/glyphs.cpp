#include "qml/items/glyphs.h"

#include <QHash>

namespace clackstower::items {

namespace {

struct Entry
{
    const char* name;
    const char* text;
};

/// Towers are round, verdicts are square or open: the two families never look alike.
constexpr Entry entries[] = {
    // what a tower is
    {"new", "O 12 12 8.5 M 12 8 L 12 16 M 8 12 L 16 12"},
    {"alive", "fill O 12 12 9"},
    {"live", "fill O 12 12 9"},
    {"lost", "O 12 12 8.5 fill A 12 12 8.5 90 180 Z"},
    {"dead", "O 12 12 8.5 M 9 9 L 15 15 M 15 9 L 9 15"},
    {"ignored", "O 12 12 8.5 M 6 18 L 18 6"},

    // what became of a message
    {"tuned",
        "fill O 12 11 2 line M 12 13 L 12 21 A 12 11 5 -50 100 A 12 11 5 130 100 A 12 11 9 -50 100 A 12 11 9 130 "
        "100"},
    {"forwarded", "M 4 12 L 20 12 M 14 6 L 20 12 L 14 18"},
    {"stonewalled",
        "R 3 4 18 16 1 M 3 9.3 L 21 9.3 M 3 14.6 L 21 14.6 M 12 4 L 12 9.3 M 7.5 9.3 L 7.5 14.6 M 16.5 9.3 L 16.5 "
        "14.6 M 12 14.6 L 12 20"},
    {"archived", "R 3 4 18 5 1 M 5 9 L 5 19 L 19 19 L 19 9 M 10 13 L 14 13"},
    {"dropped", "dash R 3.5 3.5 17 17 1 line M 9 9 L 15 15 M 15 9 L 9 15"},
    {"received", "M 20 12 L 4 12 M 10 6 L 4 12 L 10 18"},
    {"failed", "M 12 4 L 21 20 L 3 20 Z M 12 10 L 12 14 fill O 12 17 1.1"},
    {"setaside", "M 4 4 L 4 20 M 20 12 L 9 12 M 13 8 L 9 12 L 13 16"},
    {"exchange", "M 4 8 L 20 8 M 16 4 L 20 8 M 20 16 L 4 16 M 8 20 L 4 16"},

    // where one can go
    {"listen", "M 4 10 L 4 14 M 8 7 L 8 17 M 12 3.5 L 12 20.5 M 16 7 L 16 17 M 20 10 L 20 14"},
    {"queue", "M 4 6 L 20 6 M 4 12 L 16 12 M 4 18 L 12 18"},
    {"towers", "M 12 3 L 12 21 M 8 21 L 16 21 M 8 7 L 12 3 L 16 7 M 7 12 L 17 12"},
    {"flow", "O 5.5 12 2.6 O 18 5.5 2.6 O 18 18.5 2.6 M 8 10.9 L 15.5 6.8 M 8 13.1 L 15.5 17.2"},
    {"rules",
        "M 3 6 L 12 6 M 17 6 L 21 6 O 14.5 6 2.2 M 3 12 L 6 12 M 11 12 L 21 12 O 8.5 12 2.2 M 3 18 L 12 18 M 17 18 "
        "L 21 18 O 14.5 18 2.2"},
    {"archive", "R 3 4 18 5 1 M 5 9 L 5 20 L 19 20 L 19 9 M 10 13 L 14 13"},
    {"settings",
        "O 12 12 3.2 M 12 3 L 12 6 M 12 18 L 12 21 M 3 12 L 6 12 M 18 12 L 21 12 M 5.6 5.6 L 7.8 7.8 M 16.2 16.2 L "
        "18.4 18.4 M 18.4 5.6 L 16.2 7.8 M 7.8 16.2 L 5.6 18.4"},
    {"lab", "M 9 3 L 15 3 M 10 3 L 10 9 L 4.5 19 L 5.5 21 L 18.5 21 L 19.5 19 L 14 9 L 14 3 M 7.5 15 L 16.5 15"},

    // what one can do
    {"search", "O 10.5 10.5 6.5 M 15.5 15.5 L 21 21"},
    {"close", "M 6 6 L 18 18 M 18 6 L 6 18"},
    {"check", "M 4 12.5 L 9.5 18 L 20 6.5"},
    {"plus", "M 12 4 L 12 20 M 4 12 L 20 12"},
    {"minus", "M 4 12 L 20 12"},
    {"up", "M 5 15 L 12 8 L 19 15"},
    {"down", "M 5 9 L 12 16 L 19 9"},
    {"next", "M 9 5 L 16 12 L 9 19"},
    {"previous", "M 15 5 L 8 12 L 15 19"},
    {"more", "fill O 5 12 1.9 O 12 12 1.9 O 19 12 1.9"},
    {"pause", "fill R 6 4 4.5 16 1 R 13.5 4 4.5 16 1"},
    {"play", "fill M 7 4 L 20 12 L 7 20 Z"},
    {"mark", "M 6 3.5 L 18 3.5 L 18 21 L 12 16.5 L 6 21 Z"},
    {"marked", "fill M 6 3.5 L 18 3.5 L 18 21 L 12 16.5 L 6 21 Z"},
    {"copy", "R 8 8 12 13 1.5 M 5 16 L 4 16 L 4 3 L 16 3 L 16 5"},
    {"trash",
        "M 4 6 L 20 6 M 9 6 L 9 3.5 L 15 3.5 L 15 6 M 6 6 L 7 20.5 L 17 20.5 L 18 6 M 10 10 L 10 16.5 M 14 10 L 14 "
        "16.5"},
    {"undo", "M 8 4 L 4 8 L 8 12 M 4 8 L 14 8 C 22 8 22 19 14 19 L 8 19"},
    {"warning", "M 12 4 L 21 20 L 3 20 Z M 12 10 L 12 14 fill O 12 17 1.1"},
    {"info", "O 12 12 8.5 M 12 11 L 12 16.5 fill O 12 7.8 1.2"},
    {"help", "O 12 12 8.5 M 9.3 9.5 C 9.3 6 14.7 6 14.7 9.5 C 14.7 12 12 11.6 12 14 fill O 12 17 1.1"},
    {"grip", "fill O 9 6 1.5 O 15 6 1.5 O 9 12 1.5 O 15 12 1.5 O 9 18 1.5 O 15 18 1.5"},
    {"filter", "M 3 5 L 21 5 L 14 13 L 14 20 L 10 18 L 10 13 Z"},
    {"pin", "M 9 3 L 15 3 M 10 3 L 10 10 L 7 14 L 17 14 L 14 10 L 14 3 M 12 14 L 12 21"},
    {"fit", "M 4 9 L 4 4 L 9 4 M 15 4 L 20 4 L 20 9 M 20 15 L 20 20 L 15 20 M 9 20 L 4 20 L 4 15"},
    {"send", "M 3 12 L 21 4 L 14 20 L 11 13 Z M 11 13 L 21 4"},
    {"announce", "M 4 10 L 8 10 L 16 5 L 16 19 L 8 14 L 4 14 Z A 15 12 5 -40 80"},
    {"import", "M 12 3 L 12 14 M 7.5 9.5 L 12 14 L 16.5 9.5 M 4 15 L 4 20 L 20 20 L 20 15"},
    {"export", "M 12 14 L 12 3 M 7.5 7.5 L 12 3 L 16.5 7.5 M 4 15 L 4 20 L 20 20 L 20 15"},
    {"refresh", "A 12 12 8 60 250 M 20 3.5 L 20 9 L 14.5 9"},
    {"key", "O 8 12 4 M 12 12 L 21 12 M 17 12 L 17 16 M 20.5 12 L 20.5 15"},
    {"table", "R 3 4 18 16 1 M 3 9.5 L 21 9.5 M 3 14.7 L 21 14.7 M 9.5 4 L 9.5 20"},
    {"muted", "M 3 9.5 L 7 9.5 L 12 5 L 12 19 L 7 14.5 L 3 14.5 Z M 16 9.5 L 21 14.5 M 21 9.5 L 16 14.5"},
    {"clock", "O 12 12 8.5 M 12 7 L 12 12 L 15.5 14"},
};

QHash<QString, Picture> readAll()
{
    QHash<QString, Picture> pictures;
    for (const Entry& entry : entries)
        pictures.insert(QString::fromLatin1(entry.name), readPicture(QString::fromLatin1(entry.text)));
    return pictures;
}

const QHash<QString, Picture>& all()
{
    static const QHash<QString, Picture> pictures = readAll();
    return pictures;
}

} // namespace

const Picture* pictureOf(const QString& name)
{
    const auto found = all().constFind(name);
    return found == all().cend() ? nullptr : &*found;
}

QStringList pictureNames()
{
    QStringList names = all().keys();
    names.sort();
    return names;
}

} // namespace clackstower::items
