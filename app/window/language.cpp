#include "app/window/language.h"

#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>

namespace clackstower::app {

namespace {

/// English stands in the source; its file holds the plurals only.
QLocale localeOf(const QString& name)
{
    return name == QLatin1String("system") ? QLocale::system() : QLocale(name);
}

} // namespace

Language::~Language()
{
    for (const auto* translator : {&m_translator, &m_plurals}) {
        if (*translator)
            QCoreApplication::removeTranslator(translator->get());
    }
}

void Language::use(const QString& name, QQmlEngine* engine)
{
    if (m_name == name)
        return;
    m_name = name;
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    if (!m_plurals) {
        m_plurals = std::make_unique<QTranslator>();
        if (m_plurals->load(QStringLiteral(":/i18n/clackstower_en")))
            QCoreApplication::installTranslator(m_plurals.get());
    }
    m_translator = std::make_unique<QTranslator>();
    const QLocale locale = localeOf(name);
    const QString folder = QStringLiteral(":/i18n");
    const bool isPseudo = name == QLatin1String("ar-XB");
    const bool found = isPseudo
        ? m_translator->load(QStringLiteral("clackstower_ar_XB"), folder)
        : m_translator->load(locale, QStringLiteral("clackstower"), QStringLiteral("_"), folder);
    if (found)
        QCoreApplication::installTranslator(m_translator.get());
    else
        m_translator.reset();
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    engine->retranslate();
}

} // namespace clackstower::app
