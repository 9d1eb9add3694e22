#include "node/tower/report.h"

#include "node/tower/tower.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSysInfo>

namespace clackstower::tower {

namespace {

/// Gives each thing that it strikes out a stand-in of its own, so that one still sees what is the same.
class StandIns
{
public:
    QString of(const QString& kind, const QString& what)
    {
        QString& name = m_names[kind + what];
        if (name.isEmpty())
            name = u'<' + kind + QString::number(++m_counts[kind]) + u'>';
        return name;
    }

private:
    QHash<QString, QString> m_names;
    QHash<QString, int> m_counts;
};

struct Pattern
{
    QString kind;
    QRegularExpression expression;
};

/// In the order in which they are tried at each place.
QList<Pattern> patterns()
{
    const auto pattern = [](const char* kind, const char* expression) {
        return Pattern{QString::fromLatin1(kind), QRegularExpression(QString::fromLatin1(expression))};
    };
    return {
        pattern("key", R"(\b[0-9a-fA-F]{16,}\b)"),
        pattern("folder", R"((?<![\w<])(?:/[\w.+-]+){2,}|[A-Z]:\\\S+)"),
        pattern("url", R"(\b\w+://\S+)"),
        pattern("address", R"(\b\d{1,3}(?:\.\d{1,3}){3}\b)"),
        pattern("address", R"((?<![\w:])\[?(?:[0-9a-fA-F]{1,4}:){2,}[0-9a-fA-F:.]*\]?|::\w[\w:.]*)"),
        pattern("tower", R"(\b(?:[A-Za-z0-9_-]+\.)+[A-Za-z][A-Za-z0-9-]*\b)"),
        pattern("tower", R"(\b[A-Za-z][\w-]*(?=:\d{1,5}\b))"),
    };
}

QByteArray settingsText(const Settings& settings)
{
    QByteArray text;
    for (const SettingSpec& spec : settingSpecs()) {
        const SettingValue value = settings.value(spec.key);
        if (value == defaultOf(spec))
            continue;
        const bool isNumber = std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value)
            || std::holds_alternative<bool>(value);
        const bool isWord = isNumber || spec.kind == SettingKind::Choice;
        text += "  " + spec.key.toByteArray() + " = " + (isWord ? settingText(value) : QByteArray("(set)")) + '\n';
    }
    return text.isEmpty() ? QByteArray("  all at their defaults\n") : text;
}

QByteArray linesText(const Tower& tower)
{
    QByteArray text;
    for (const lines::Line* line : tower.lines()) {
        text += "  " + line->name().toByteArray() + ": " + lines::stateName(line->state()).toByteArray() + ' '
            + line->listening().toText() + ' ' + line->error() + '\n';
        for (const lines::Counter& counter : line->counters()) {
            if (counter.value > 0)
                text += "    " + counter.name.toByteArray() + ' ' + QByteArray::number(counter.value) + '\n';
        }
    }
    return text;
}

} // namespace

QByteArray redacted(const QByteArray& text, const QList<QByteArray>& spared)
{
    StandIns standIns;
    QString rest = QString::fromUtf8(text);
    for (const Pattern& pattern : patterns()) {
        QString done;
        qsizetype read = 0;
        for (auto each = pattern.expression.globalMatch(rest); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            const bool keep = spared.contains(match.captured().toUtf8());
            done += QStringView(rest).mid(read, match.capturedStart() - read);
            done += keep ? match.captured() : standIns.of(pattern.kind, match.captured());
            read = match.capturedEnd();
        }
        rest = done + rest.mid(read);
    }
    return rest.toUtf8();
}

QByteArray reportText(const Tower& tower, const QList<SelfCheck>& checks, const QByteArray& log)
{
    QByteArray text = "Clackstower " CLACKSTOWER_VERSION ", Qt " + QByteArray(qVersion()) + ", "
        + QSysInfo::prettyProductName().toUtf8() + ' ' + QSysInfo::currentCpuArchitecture().toUtf8() + "\nup "
        + QByteArray::number(base::millis(tower.uptime()) / 1000) + " s, "
        + (tower.isOnAir() ? "on air" : "off air") + "\n\nLines\n" + linesText(tower)
        + "\nSettings that differ from their defaults\n" + settingsText(tower.settings());
    if (!checks.isEmpty())
        text += "\nSelf-test\n";
    for (const SelfCheck& check : checks) {
        text += "  " + QByteArray(check.passed ? "passed " : "FAILED ") + check.line + ' ' + check.name + ": "
            + check.sentence + '\n';
    }
    for (const QByteArray& notice : tower.notices())
        text += "\nNotice: " + notice + '\n';
    if (!log.isEmpty())
        text += "\nLog\n" + log;

    QList<QByteArray> spared{"0.0.0.0", "127.0.0.1", "::1", "localhost", "settings.json", CLACKSTOWER_VERSION,
        "clackstower.tower", qVersion()};
    for (const SettingSpec& spec : settingSpecs())
        spared << spec.key.toByteArray();
    return redacted(text.replace(QDir::homePath().toUtf8(), "<home>"), spared);
}

} // namespace clackstower::tower
