#pragma once

#include "app/tray/tray.h"

namespace clackstower::tray {

/// For systems whose tray we do not speak to: nothing is ever seen there.
class NoTray final : public Tray
{
public:
    using Tray::Tray;

    void put(const Face&) override {}

    void remove() override {}

    bool isSeen() const override { return false; }
};

} // namespace clackstower::tray
