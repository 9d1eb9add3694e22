#include "app/window/trayteller.h"

#include "viewmodels/verbspec.h"

namespace clackstower::app {

namespace {

using tray::Choice;
using viewmodels::TowerStatus;

/// As the window calls it.
QString wordsOf(QStringView verb)
{
    return viewmodels::verbText(*viewmodels::findVerb(verb));
}

tray::Mark markOf(const TowerStatus& status)
{
    if (!status.fault().isEmpty())
        return tray::Mark::Trouble;
    return status.isOnAir() ? tray::Mark::OnAir : tray::Mark::OffAir;
}

} // namespace

TrayTeller::TrayTeller(tray::Tray& tray, viewmodels::TowerLink& link, viewmodels::Program& program)
    : m_tray(tray)
    , m_link(link)
    , m_program(program)
{
    connect(&tray, &tray::Tray::chosen, this, &TrayTeller::choose);
}

void TrayTeller::setIcon(bool isWanted)
{
    if (isWanted == bool(m_status))
        return;
    if (!isWanted) {
        m_status.reset();
        m_tray.remove();
        return;
    }
    m_status = std::make_unique<TowerStatus>();
    connect(m_status.get(), &TowerStatus::changed, this, &TrayTeller::tell);
    m_status->setLink(&m_link);
    tell();
}

tray::Face TrayTeller::face() const
{
    tray::Face face{.mark = markOf(*m_status), .title = QStringLiteral("Clackstower"), .text = {}, .menu = {}};
    //: Tooltip of the icon in the tray: how the tower is in a word, the reason, what waits, what comes and goes
    face.text
        = tr("%1: %2 · %3 · %4")
              .arg(m_status->health(), m_status->healthReason(), m_status->queueText(), m_status->ratesText());
    //: In the menu of the icon in the tray: brings the window to the front
    face.menu << tray::Entry{Choice::Show, tr("Show the window")} << tray::Entry{};
    if (!m_program.isFirstRun()) { // before, the window asks whether the tower may go on air
        face.menu << (m_status->isOnAir() ? tray::Entry{Choice::GoOffAir, wordsOf(u"air.off")}
                                          : tray::Entry{Choice::GoOnAir, wordsOf(u"air.on")})
                  << tray::Entry{};
    }
    face.menu << tray::Entry{Choice::Quit, wordsOf(u"window.quit")};
    return face;
}

void TrayTeller::tell()
{
    m_tray.put(face());
}

void TrayTeller::choose(Choice choice)
{
    if (!m_status)
        return;
    switch (choice) {
    case Choice::Show: return Q_EMIT showChosen();
    case Choice::GoOnAir: return m_status->goOnAir();
    case Choice::GoOffAir: return m_status->goOffAir();
    case Choice::Quit: return m_program.quit();
    }
}

} // namespace clackstower::app
