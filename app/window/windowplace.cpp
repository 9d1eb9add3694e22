#include "app/window/windowplace.h"

#include "app/window/sessionfile.h"

#include <QWindow>

#include <algorithm>

namespace clackstower::app {

namespace {

constexpr QSize usual(1280, 800); // as Main.qml has it
constexpr QSize least(640, 480);

QRect rectOf(const QVariantMap& saved)
{
    const auto value = [&saved](const char* key) { return saved.value(QString::fromLatin1(key)).toInt(); };
    return {value("x"), value("y"), value("width"), value("height")};
}

/// The screen that shows most of it; the first one when none shows anything.
QRect screenFor(const QRect& wanted, const QList<QRect>& screens)
{
    const auto shown = [&wanted](const QRect& screen) {
        const QRect common = screen.intersected(wanted);
        return qint64(common.width()) * common.height();
    };
    return *std::ranges::max_element(screens, {}, shown);
}

} // namespace

QVariantMap WindowPlace::initial(const QVariantMap& saved, const QList<QRect>& screens)
{
    QRect rect = rectOf(saved);
    if (screens.isEmpty())
        return {};
    if (rect.width() < least.width() || rect.height() < least.height()) {
        // Never seen before: where it stands is for the desktop to say, but no part of it shall be out of sight.
        const QSize size = usual.boundedTo(screens.first().size());
        return {{QStringLiteral("width"), size.width()}, {QStringLiteral("height"), size.height()}};
    }
    const QRect screen = screenFor(rect, screens);
    rect.setSize(rect.size().boundedTo(screen.size()));
    rect.moveLeft(std::clamp(rect.left(), screen.left(), screen.right() - rect.width() + 1));
    rect.moveTop(std::clamp(rect.top(), screen.top(), screen.bottom() - rect.height() + 1));
    QVariantMap place{{QStringLiteral("x"), rect.x()}, {QStringLiteral("y"), rect.y()},
        {QStringLiteral("width"), rect.width()}, {QStringLiteral("height"), rect.height()}};
    if (saved.value(QStringLiteral("maximized")).toBool())
        place.insert(QStringLiteral("visibility"), int(QWindow::Maximized));
    return place;
}

WindowPlace::WindowPlace(QWindow& window, SessionFile& session)
    : m_window(window)
    , m_session(session)
    , m_normal(window.geometry())
{
    connect(&window, &QWindow::xChanged, this, &WindowPlace::note);
    connect(&window, &QWindow::yChanged, this, &WindowPlace::note);
    connect(&window, &QWindow::widthChanged, this, &WindowPlace::note);
    connect(&window, &QWindow::heightChanged, this, &WindowPlace::note);
    connect(&window, &QWindow::visibilityChanged, this, &WindowPlace::note);
}

void WindowPlace::note()
{
    const QWindow::Visibility visibility = m_window.visibility();
    if (visibility == QWindow::Windowed)
        m_normal = m_window.geometry();
    else if (visibility != QWindow::Maximized)
        return; // minimized, hidden: it shall come back as it was before
    m_session.keep(QStringLiteral("window"),
        QVariantMap{{QStringLiteral("x"), m_normal.x()}, {QStringLiteral("y"), m_normal.y()},
            {QStringLiteral("width"), m_normal.width()}, {QStringLiteral("height"), m_normal.height()},
            {QStringLiteral("maximized"), visibility == QWindow::Maximized}});
}

} // namespace clackstower::app
