#include "app/window/presence.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWindow>

namespace clackstower::app {

namespace {

using namespace std::chrono_literals;

/// Between the question whether all is saved and the end of a session lies what others answer to it.
constexpr auto sessionEnd = 60s;

} // namespace

Presence::Presence(tray::Tray& tray)
    : Presence(tray, Patience())
{
}

Presence::Presence(tray::Tray& tray, Patience patience)
    : m_tray(tray)
    , m_patience(patience)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Presence::giveUp);
    connect(&tray, &tray::Tray::seenChanged, this, &Presence::follow);
    connect(&tray, &tray::Tray::activated, this, &Presence::raise);
    qGuiApp->installEventFilter(this); // whoever tells the program to quit has its windows closed first
}

void Presence::setWishes(const Wishes& wishes)
{
    m_wishes = wishes;
    if (!wishes.needIcon() && isHidden())
        giveUp();
}

void Presence::adopt(QWindow& window, bool beginsHidden, Qt::WindowStates states)
{
    m_window = &window;
    m_states = states;
    window.installEventFilter(this);
    if (!beginsHidden)
        return;
    m_place = Place::Awaited;
    m_wait.start(m_patience.start);
    follow();
}

void Presence::raise(const QByteArray& token)
{
    if (!m_window)
        return;
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // Qt hands it to the compositor, and takes it out again
    reveal(isHidden() ? m_states : m_window->windowStates() & ~Qt::WindowStates(Qt::WindowMinimized));
    m_window->raise();
    m_window->requestActivate();
}

void Presence::sessionMayEnd()
{
    m_sessionEnds.setRemainingTime(sessionEnd);
}

bool Presence::isClosingHiding() const
{
    return m_wishes.closeToTray && m_tray.isSeen() && !m_leaves && m_sessionEnds.hasExpired();
}

bool Presence::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Quit && watched == qGuiApp)
        leave();
    if (event->type() != QEvent::Close || watched != m_window || !isClosingHiding())
        return false;
    event->ignore();
    m_states = m_window->windowStates() & ~Qt::WindowStates(Qt::WindowMinimized);
    m_place = Place::InTray;
    m_window->hide();
    Q_EMIT wentHidden();
    return true;
}

void Presence::follow()
{
    if (!isHidden() || m_leaves)
        return;
    if (m_tray.isSeen()) {
        m_wait.stop();
        m_place = Place::InTray;
    } else if (m_place == Place::InTray) {
        m_wait.start(m_patience.loss);
    }
}

void Presence::reveal(Qt::WindowStates states)
{
    m_wait.stop();
    m_place = Place::OnScreen;
    m_window->setWindowStates(states);
    m_window->setVisible(true);
}

// Somebody who starts hidden does not want to be disturbed; whose icon is gone wants to know where the window is.
void Presence::giveUp()
{
    reveal(m_place == Place::Awaited ? m_states | Qt::WindowMinimized : m_states);
}

} // namespace clackstower::app
