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

    /// "system", or the name of one that is shipped. Before there is an engine, or with the one to be told.
    void use(const QString& name, QQmlEngine* engine = nullptr);

private:
    std::unique_ptr<QTranslator> m_translator;
    QString m_name;
};

} // namespace clackstower::app
