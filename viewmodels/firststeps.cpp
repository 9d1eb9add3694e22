#include "viewmodels/firststeps.h"

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

using Answers = std::array<QByteArray, 3>; ///< host name, port, address to listen on

constexpr std::array<const char*, 3> keys{"clacks.hostname", "clacks.port", "clacks.bind"};

Answers read(tower::Tower& tower)
{
    const tower::Settings& settings = tower.settings();
    return {settings.text(keys[0]), QByteArray::number(settings.whole(keys[1])), settings.text(keys[2])};
}

base::Expected<void> goOnAirWith(tower::Tower& tower, const Answers& answers)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (const auto changed = tower.changeSetting(keys[i], answers[i]); !changed)
            return changed;
    }
    return tower.goOnAir();
}

} // namespace

void FirstSteps::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    m_link->ask(this, &read, [this](const Answers& now) {
        take(QString::fromUtf8(now[0]), QString::fromUtf8(now[1]), QString::fromUtf8(now[2]));
    });
    Q_EMIT linkChanged();
}

void FirstSteps::take(const QString& hostname, const QString& port, const QString& bind)
{
    if (hostname == m_hostname && port == m_port && bind == m_bind)
        return;
    m_hostname = hostname;
    m_port = port;
    m_bind = bind;
    Q_EMIT answersChanged();
}

void FirstSteps::setHostname(const QString& hostname)
{
    take(hostname, m_port, m_bind);
}

void FirstSteps::setPort(const QString& port)
{
    take(m_hostname, port, m_bind);
}

void FirstSteps::setOpen(bool open)
{
    if (open != isOpen())
        take(m_hostname, m_port, open ? QStringLiteral("0.0.0.0") : QStringLiteral("127.0.0.1"));
}

FirstSteps::Reach FirstSteps::reachOf(const QString& bind)
{
    const auto address = base::Address::fromText(bind.toUtf8());
    if (address && address->kind() == base::AddressKind::Loopback)
        return Reach::ThisComputer;
    const bool isAny = bind == QLatin1String("0.0.0.0") || bind == QLatin1String("::");
    return isAny ? Reach::Everybody : Reach::OneAddress;
}

QString FirstSteps::objection() const
{
    if (!base::isUsableHostname(m_hostname.toUtf8())) {
        //: First run: what is wrong with the name that was written
        return tr("Write a host name or an address, such as tower.example or 192.168.1.20.");
    }
    bool isNumber = false;
    const uint port = m_port.toUInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535) {
        //: First run: what is wrong with the port that was written
        return tr("A port is a number from 1 to 65535.");
    }
    return {};
}

QString FirstSteps::told() const
{
    const auto address = base::Address::fromText(m_hostname.toUtf8());
    const bool isLoopback
        = m_hostname == QLatin1String("localhost") || (address && address->kind() == base::AddressKind::Loopback);
    const QString place = QString::fromUtf8(base::Endpoint{m_hostname.toUtf8(), m_port.toUShort()}.toText());
    if (isLoopback) {
        //: First run; %1 is a host and port such as localhost:8080
        return tr("%1. For any other machine that name means the machine itself: towers elsewhere can answer "
                  "you, but cannot call you.")
            .arg(place);
    }
    if (address && address->kind() != base::AddressKind::Public) {
        //: First run; %1 is a host and port such as 192.168.1.20:8080
        return tr("%1. That address means something in your own network only.").arg(place);
    }
    //: First run; %1 is a host and port such as tower.example:8080
    return tr("%1, and nothing else. Whoever it is told to may tell others.").arg(place);
}

QString FirstSteps::reach() const
{
    switch (reachOf(m_bind)) {
    case Reach::ThisComputer:
        //: First run: who can reach the tower
        return tr("Only programs on this computer. Nothing from outside gets in.");
    case Reach::Everybody:
        //: First run: who can reach the tower; %1 is a port
        return tr("Every machine that can reach this computer on port %1: your own network, and the internet where "
                  "a router or firewall lets it through.")
            .arg(m_port);
    case Reach::OneAddress: break;
    }
    //: First run: who can reach the tower; %1 is an address, %2 a port
    return tr("Every machine that can reach %1 on port %2.").arg(m_bind, m_port);
}

void FirstSteps::goOnAir()
{
    if (m_busy || !objection().isEmpty())
        return;
    m_busy = true;
    m_failure.clear();
    Q_EMIT busyChanged();
    const Answers answers{m_hostname.toUtf8(), m_port.toUtf8(), m_bind.toUtf8()};
    m_link->ask(
        this, [answers](tower::Tower& tower) { return goOnAirWith(tower, answers); },
        [this](const base::Expected<void>& outcome) {
            finish(outcome ? QString() : QString::fromUtf8(outcome.error().sentence));
        });
}

void FirstSteps::finish(const QString& failure)
{
    m_busy = false;
    m_failure = failure;
    Q_EMIT busyChanged();
}

void FirstSteps::stayOff()
{
    m_link->post([](tower::Tower& tower) { (void)tower.changeSetting("window.air", "off"); });
}

} // namespace clackstower::viewmodels
