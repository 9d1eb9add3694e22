#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>

class QQmlEngine;

namespace clackstower::app {

/// The language of the window: the setting window.language, at once and without a new start.
class Language final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Language() override;

    /// "system", or the name of one that is shipped. What the engine shows is told anew.
    void use(const QString& name, QQmlEngine* engine);

private:
    std::unique_ptr<QTranslator> m_plurals; ///< English ones, for what no other translation says
    std::unique_ptr<QTranslator> m_translator;
    QString m_name;
};

} // namespace clackstower::app
