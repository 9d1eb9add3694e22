#pragma once

#include "node/demo/demo.h"
#include "node/tower/tower.h"
#include "viewmodels/directlink.h"
#include "viewmodels/program.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace clackstower {

/// The whole window of the demonstration at a moment that is always the same: fixed seed, a clock that stands
/// still.
class DemoWindow
{
public:
    explicit DemoWindow(const QByteArray& theme, bool isMirrored = false, bool isFirstRun = false)
        : demo({1, base::Instant(std::chrono::milliseconds(1'700'000'000'000)), std::chrono::minutes(60)})
        , tower(settings(theme), folder.path(), demo.clock(), demo.wires())
        , program({true, isFirstRun, {{QStringLiteral("window.theme"), QString::fromUtf8(theme)}}, {}, {}})
    {
        demo.rehearse(tower);
        link.emplace(tower); // as in the program, which shows what comes from now on
        program.setMirrored(isMirrored);
        engine.setInitialProperties({{QStringLiteral("link"), QVariant::fromValue<viewmodels::TowerLink*>(&*link)},
            {QStringLiteral("program"), QVariant::fromValue(&program)}});
        engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/Main.qml")));
        if (engine.rootObjects().isEmpty())
            qFatal("the window could not be made");
        window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    }

    tower::Settings settings(const QByteArray& theme) const
    {
        tower::Settings given;
        (void)given.setForThisRun("window.theme", theme);
        (void)given.setForThisRun("window.reduceMotion", "true");
        return demo.settings(given);
    }

    demo::Demo demo;
    QTemporaryDir folder;
    tower::Tower tower;
    std::optional<viewmodels::DirectLink> link;
    viewmodels::Program program;
    QQmlApplicationEngine engine;
    QQuickWindow* window = nullptr;
};

} // namespace clackstower
