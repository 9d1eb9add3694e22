#pragma once

#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// Filters within reach of a filter bar: those that somebody kept, those that he used lately, and some to begin
/// with. Knows what stands in the bar, so that it can be kept, or struck off, from the same menu.
class FilterShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QVariantList entries READ entries NOTIFY entriesChanged)
    Q_PROPERTY(QVariantMap memory READ memory WRITE setMemory NOTIFY memoryChanged)

public:
    explicit FilterShelf(QObject* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);

    /// What the menu shows, as values with `text`, `note`, `glyph` and `begins` (a line is drawn above it).
    QVariantList entries() const;

    /// For the next start: `list`, the kept ones, and `recent`.
    QVariantMap memory() const;
    void setMemory(const QVariantMap& memory);

    Q_INVOKABLE void choose(int entry);

    /// How long a filter has to stand unchanged before it counts as used.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }

Q_SIGNALS:
    void textChanged();
    void entriesChanged();
    void memoryChanged();
    void chosen(const QString& filter);

private:
    struct Entry
    {
        enum class Kind {
            Keep,
            Strike,
            Kept,
            Recent,
            Preset
        };

        Kind kind = Kind::Preset;
        QString text;
        QString filter;
    };

    QList<Entry> all() const;
    bool isWorthKeeping() const;
    void noteUse();

    QString m_text;
    QStringList m_kept;   ///< the youngest first
    QStringList m_recent; ///< the same, and none of the kept ones
    QTimer m_pause;
};

} // namespace clackstower::viewmodels
