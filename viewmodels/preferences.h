#pragma once

#include "node/tower/settings.h"
#include "viewmodels/towerlink.h"

#include <QVariantMap>

namespace clackstower::viewmodels {

/// How the user wants the window to be: the settings window.*, which live with all the others at the tower. They
/// are known before the tower is, so that the first picture is the right one.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QVariantMap start READ start WRITE setStart NOTIFY changed)
    Q_PROPERTY(QString theme READ theme NOTIFY changed)
    Q_PROPERTY(bool highContrast READ hasHighContrast NOTIFY changed)
    Q_PROPERTY(QString density READ density NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(int zoom READ zoom NOTIFY changed)
    Q_PROPERTY(bool reduceMotion READ reducesMotion NOTIFY changed)
    Q_PROPERTY(QString keys READ keys NOTIFY changed)
    Q_PROPERTY(QString notify READ notify NOTIFY changed)

public:
    explicit Preferences(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    /// The values that the program read before there was a tower, by their key.
    QVariantMap start() const { return m_values; }
    void setStart(const QVariantMap& values);

    QString theme() const { return text(QStringLiteral("window.theme")); }
    QString language() const { return text(QStringLiteral("window.language")); }
    int zoom() const { return text(QStringLiteral("window.zoom")).toInt(); }
    QString density() const { return text(QStringLiteral("window.density")); }
    bool hasHighContrast() const { return flag(QStringLiteral("window.highContrast")); }
    bool reducesMotion() const { return flag(QStringLiteral("window.reduceMotion")); }
    QString keys() const { return text(QStringLiteral("window.keys")); }
    QString notify() const { return text(QStringLiteral("window.notify")); }

    /// Holds at once and for later runs: change(QStringLiteral("theme"), …) is the setting window.theme.
    Q_INVOKABLE void change(const QString& name, const QString& value);

    /// The values of window.* as start() takes them.
    static QVariantMap valuesOf(const tower::Settings& settings);

Q_SIGNALS:
    void linkChanged();
    void changed();

    /// A value that was not taken, with the reason.
    void refused(const QString& sentence);

private:
    QString text(const QString& key) const { return m_values.value(key).toString(); }
    bool flag(const QString& key) const { return text(key) == QLatin1String("true"); }
    void refresh();
    void take(const QVariantMap& values);

    TowerLink* m_link = nullptr;
    QVariantMap m_values;
};

} // namespace clackstower::viewmodels
