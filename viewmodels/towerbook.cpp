#include "viewmodels/towerbook.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 1s;

} // namespace

TowerBook::TowerBook(QObject* parent)
    : QObject(parent)
{
    connect(&m_beat, &QTimer::timeout, this, &TowerBook::refresh);
}

void TowerBook::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    run();
    Q_EMIT linkChanged();
}

void TowerBook::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    run();
    Q_EMIT activeChanged();
}

void TowerBook::run()
{
    if (!m_link || !m_active)
        return m_beat.stop();
    m_beat.start(beat);
    refresh();
}

void TowerBook::refresh()
{
    if (!m_link)
        return;
    m_link->ask(this, &surveyOf, [this](const TowerSurveyPtr& survey) { show(survey); });
}

void TowerBook::show(const TowerSurveyPtr& survey)
{
    m_survey = survey;
    Q_EMIT surveyed();
}

} // namespace clackstower::viewmodels
