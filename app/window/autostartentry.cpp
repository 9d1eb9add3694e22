#include "app/window/autostartentry.h"

#include <QHash>

namespace clackstower::app {

namespace {

// The rules of the Desktop Entry Specification: a value is escaped as a string, and the words of Exec are quoted
// before that.
constexpr QStringView reserved = u" \t\n\"'\\><~|&;$*?#()`";
constexpr QStringView escapedInQuotes = u"\"`$\\";

QString escaped(const QString& value)
{
    QString text;
    for (const QChar each : value) {
        switch (each.unicode()) {
        case u'\\': text += QStringLiteral("\\\\"); break;
        case u'\n': text += QStringLiteral("\\n"); break;
        case u'\r': text += QStringLiteral("\\r"); break;
        case u'\t': text += QStringLiteral("\\t"); break;
        case u' ': text += text.isEmpty() ? QStringLiteral("\\s") : QStringLiteral(" "); break;
        default: text += each;
        }
    }
    return text;
}

QString unescaped(QStringView text)
{
    QString value;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            value += text[i];
            continue;
        }
        switch (text[++i].unicode()) {
        case u's': value += u' '; break;
        case u'n': value += u'\n'; break;
        case u'r': value += u'\r'; break;
        case u't': value += u'\t'; break;
        default: value += text[i];
        }
    }
    return value;
}

QString quoted(const QString& word)
{
    const bool isPlain
        = !word.isEmpty() && std::ranges::none_of(word, [](QChar each) { return reserved.contains(each); });
    QString text;
    for (const QChar each : word) {
        if (!isPlain && escapedInQuotes.contains(each))
            text += u'\\';
        text += each == u'%' ? QStringLiteral("%%") : QString(each); // else it would be a place holder
    }
    return isPlain ? text : u'"' + text + u'"';
}

/// The words of a command line of Exec; place holders, of which an entry that starts by itself has none, are left
/// out.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    std::optional<QString> word;
    bool inQuotes = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar each = line[i];
        if (!inQuotes && each == u' ') {
            if (word)
                words << *std::exchange(word, std::nullopt);
            continue;
        }
        if (!word)
            word = QString();
        if (each == u'"')
            inQuotes = !inQuotes;
        else if (inQuotes && each == u'\\' && i + 1 < line.size())
            *word += line[++i];
        else if (each == u'%' && i + 1 < line.size())
            *word += line[++i] == u'%' ? QStringLiteral("%") : QString();
        else
            *word += each;
    }
    if (word)
        words << *word;
    return words;
}

/// The keys of the group that counts.
QHash<QString, QString> keysOf(const QString& text)
{
    QHash<QString, QString> keys;
    bool counts = false;
    for (const QString& line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'['))
            counts = trimmed == u"[Desktop Entry]";
        const qsizetype equals = trimmed.indexOf(u'=');
        if (counts && equals > 0 && !trimmed.startsWith(u'#'))
            keys.insert(trimmed.first(equals).trimmed(), trimmed.sliced(equals + 1).trimmed());
    }
    return keys;
}

} // namespace

QByteArray AutostartEntry::toText(const QString& id) const
{
    QStringList line{quoted(program)};
    for (const QString& argument : arguments)
        line << quoted(argument);
    // Where the program is gone, TryExec keeps the desktop from complaining of it at every start.
    const QString text = QStringLiteral("[Desktop Entry]\n"
                                        "Type=Application\n"
                                        "Version=1.0\n"
                                        "Name=Clackstower\n"
                                        "Icon=%1\n"
                                        "Exec=%2\n"
                                        "TryExec=%3\n"
                                        "Terminal=false\n"
                                        "StartupNotify=false\n"
                                        "X-GNOME-Autostart-enabled=true\n");
    return text.arg(escaped(id), escaped(line.join(u' ')), escaped(program)).toUtf8();
}

std::optional<AutostartEntry> AutostartEntry::fromText(const QByteArray& text)
{
    const QHash<QString, QString> keys = keysOf(QString::fromUtf8(text));
    const QString yes = QStringLiteral("true");
    if (keys.value(QStringLiteral("Type")) != u"Application" || keys.value(QStringLiteral("Hidden")) == yes
        || keys.value(QStringLiteral("X-GNOME-Autostart-enabled"), yes) != yes)
        return std::nullopt;
    const QStringList words = wordsOf(unescaped(keys.value(QStringLiteral("Exec"))));
    if (words.isEmpty())
        return std::nullopt;
    return AutostartEntry{words.first(), words.sliced(1)};
}

} // namespace clackstower::app
