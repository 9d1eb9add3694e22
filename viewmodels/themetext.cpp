#include "viewmodels/themetext.h"

#include "node/base/json.h"

#include <QColor>
#include <QLocale>

#include <cmath>

namespace clackstower::viewmodels {

namespace json = base::json;

namespace {

/// What is read as a word or a sign, and the ground that it must be told from.
constexpr double legible = 4.5;
constexpr std::array written = {"text", "muted", "focus", "new", "alive", "lost", "dead", "ignored", "tuned",
    "forwarded", "stonewalled", "archived", "dropped"};
constexpr std::array grounds = {"background", "surface"};

double luminance(const QColor& colour)
{
    const auto linear = [](float value) {
        return value <= 0.04045F ? double(value) / 12.92 : std::pow((double(value) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QVariant& one, const QVariant& other)
{
    const double a = luminance(QColor(one.toString()));
    const double b = luminance(QColor(other.toString()));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool isColour(const QString& text)
{
    return text.size() == 7 && text.startsWith(u'#') && QColor::isValidColor(text);
}

/// Reads one file; knows where in it one is.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(ThemeText)

public:
    Reader(QByteArrayView text, ThemeText& theme)
        : m_text(text)
        , m_theme(theme)
    {
    }

    void read(const QVariantMap& light, const QVariantMap& dark)
    {
        json::Members parts;
        const json::Scan scan = json::scanDocument(m_text, {}, &parts);
        if (scan.fault != json::Fault::None)
            //: about a theme file
            return say(scan.consumed, tr("here the JSON breaks off, and nothing of the file holds"));
        if (scan.value.type != json::Type::Object)
            //: about a theme file; the names are not translated
            return say(placeOf(scan.value.text), tr("the file must be { \"light\": { … }, \"dark\": { … } }"));
        for (const json::Member& part : parts) {
            if (part.key != "light" && part.key != "dark")
                //: about a theme file; the names are not translated
                say(placeOf(part.key), tr("“%1” is neither light nor dark").arg(QString::fromUtf8(part.key)));
            else if (part.value.type != json::Type::Object)
                //: about a theme file
                say(placeOf(part.value.text),
                    tr("“%1” must hold colours by their names").arg(QString::fromUtf8(part.key)));
            else if (part.key == "light")
                readPart(part.value, light, m_theme.light);
            else
                readPart(part.value, dark, m_theme.dark);
        }
    }

private:
    void readPart(const json::Slice& part, const QVariantMap& palette, QVariantMap& colours)
    {
        const json::Members members = json::membersOf(part);
        for (const json::Member& member : members) {
            const QString name = QString::fromUtf8(member.key);
            const QString colour = member.value.type == json::Type::String
                ? QString::fromUtf8(json::unescape(member.value))
                : QString::fromUtf8(member.value.text.first(std::min<qsizetype>(member.value.text.size(), 20)));
            if (!palette.contains(name))
                //: about a theme file; %2 is a list of names
                say(placeOf(member.key),
                    tr("no colour is called “%1”; there are %2")
                        .arg(name, palette.keys().join(QStringLiteral(", "))));
            else if (member.value.type != json::Type::String || !isColour(colour))
                //: about a theme file
                say(placeOf(member.value.text),
                    tr("“%1” is no colour: write # and six hex digits, such as #1F5FD6").arg(colour));
            else
                colours.insert(name, colour);
        }
        for (const json::Member& member : members)
            warn(member.key, palette, colours);
    }

    /// What is there and can hardly be read holds: it is the user's window.
    void warn(QByteArrayView key, const QVariantMap& palette, const QVariantMap& colours)
    {
        const QString name = QString::fromUtf8(key);
        if (!colours.contains(name) || std::ranges::find(written, key) == written.end())
            return;
        for (const char* const ground : grounds) {
            const QString under = QString::fromLatin1(ground);
            const double ratio = contrast(colours.value(name), colours.value(under, palette.value(under)));
            if (ratio < legible)
                //: about a theme file; %1 and %2 are names of colours, %3 and %4 contrasts such as 4.5
                return say(placeOf(key),
                    tr("%1 can hardly be read on %2: the contrast is %3 : 1, and %4 : 1 is what eyes need")
                        .arg(name, under, QLocale().toString(ratio, 'f', 1), QLocale().toString(legible, 'f', 1)));
        }
    }

    qsizetype placeOf(QByteArrayView part) const { return part.data() - m_text.data(); }

    void say(qsizetype place, const QString& sentence)
    {
        const auto line
            = 1 + std::ranges::count(m_text.first(std::clamp<qsizetype>(place, 0, m_text.size())), '\n');
        //: about a theme file; %1 is the number of a line, %2 what is wrong there
        m_theme.faults += tr("line %1: %2").arg(line).arg(sentence);
    }

    QByteArrayView m_text;
    ThemeText& m_theme;
};

} // namespace

ThemeText ThemeText::read(const QByteArray& text, const QVariantMap& lightPalette, const QVariantMap& darkPalette)
{
    ThemeText theme;
    if (!text.trimmed().isEmpty())
        Reader(text, theme).read(lightPalette, darkPalette);
    return theme;
}

} // namespace clackstower::viewmodels
