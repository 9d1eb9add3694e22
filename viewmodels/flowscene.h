#pragma once

#include "viewmodels/towerrow.h"

#include <QPointF>

namespace clackstower::viewmodels {

/// One tower in the graph. Its place is in units of the outermost ring, our tower at 0, 0.
struct FlowNode
{
    TowerKey key;
    QString name;
    QString state; ///< the token
    QPointF place;
    bool pinned = false;

    bool operator==(const FlowNode&) const = default;
};

/// One directed edge. A node of -1 is our tower.
struct FlowEdge
{
    int from = -1;
    int to = -1;
    float weight = 0; ///< 0 to 1, by traffic; of an introduction: 0
    int line = 0;     ///< which colour
    bool isIntroduction = false;

    bool operator==(const FlowEdge&) const = default;
};

/// The graph at one moment; a value that is never changed once it is made.
struct FlowScene
{
    std::vector<FlowNode> nodes;
    std::vector<FlowEdge> edges;
    std::vector<double> rings; ///< the radii that are taken
    int others = 0;            ///< towers that found no room

    bool operator==(const FlowScene&) const = default;
};

using FlowScenePtr = std::shared_ptr<const FlowScene>;

} // namespace clackstower::viewmodels
