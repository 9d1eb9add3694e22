#pragma once

#include <QObject>
#include <QRect>
#include <QVariantMap>

class QWindow;

namespace clackstower::app {

class SessionFile;

/// Where the window stands on the screen, from one run to the next.
class WindowPlace final : public QObject
{
    Q_OBJECT

public:
    /// What the window shall begin with: x, y, width, height, visibility, as far as the last one left them. It is
    /// moved and shrunk until it lies on one of the screens.
    static QVariantMap initial(const QVariantMap& saved, const QList<QRect>& screens);

    /// Keeps noting where the window is.
    WindowPlace(QWindow& window, SessionFile& session);

private:
    void note();

    QWindow& m_window;
    SessionFile& m_session;
    QRect m_normal; ///< as it is when neither maximized nor hidden
};

} // namespace clackstower::app
