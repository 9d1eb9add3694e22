#pragma once

#include "qml/items/flowgraph.h"

#include <QQuickWindow>

#include <cmath>

namespace clackstower::items {

/// A window with nothing but a graph in it.
class FlowWindow
{
public:
    explicit FlowWindow(QSize size)
    {
        window.resize(size);
        graph.setParentItem(window.contentItem());
        graph.setSize(size);
        QVariantMap colors;
        for (const auto& [token, color] : std::initializer_list<std::pair<const char*, Qt::GlobalColor>>{
                 {"background", Qt::black}, {"text", Qt::white}, {"muted", Qt::gray}, {"outline", Qt::darkGray},
                 {"focus", Qt::cyan}, {"surface", Qt::darkBlue}, {"alive", Qt::green}, {"lost", Qt::yellow},
                 {"new", Qt::blue}, {"dead", Qt::red}, {"tuned", Qt::magenta}})
            colors.insert(QString::fromLatin1(token), QColor(color));
        graph.setColors(colors);
        window.show();
    }

    /// A round crowd, turned by so many radians.
    static viewmodels::FlowScenePtr crowd(int towers, int edges, double turned)
    {
        auto scene = std::make_shared<viewmodels::FlowScene>();
        for (int i = 0; i < towers; ++i) {
            const double angle = i * 2.399963 + turned;
            const double radius = 0.2 + 0.8 * i / towers;
            scene->nodes.push_back(
                {{"clacks", {"t" + QByteArray::number(i), 1}}, QStringLiteral("t%1.example:1").arg(i),
                    QStringLiteral("alive"), {radius * std::cos(angle), radius * std::sin(angle)}});
        }
        for (int i = 0; i < edges; ++i) {
            const bool isOurs = i < towers;
            scene->edges.push_back({isOurs ? i : i % towers, isOurs ? -1 : (i * 7 + 3) % towers, float(i % 10) / 10,
                i % 2, !isOurs && i % 3 == 0});
        }
        scene->rings = {0.46, 1.0};
        return scene;
    }

    QQuickWindow window;
    FlowGraph graph;
};

} // namespace clackstower::items
