#pragma once

#include "app/window/autostartentry.h"
#include "node/base/error.h"

namespace clackstower::app {

/// The file by which the desktop starts the program when its user logs in.
class AutostartFile
{
public:
    /// `id` is the program's reverse-DNS name. A tower in a folder that was named has a file of its own.
    AutostartFile(const QString& configFolder, QString id, const QString& dataDir);

    const QString& path() const { return m_path; }

    /// Nothing where the desktop starts nothing by it.
    std::optional<AutostartEntry> read() const;

    base::Expected<void> write(const AutostartEntry& entry) const;
    base::Expected<void> remove() const;

private:
    QString m_id;
    QString m_path;
};

} // namespace clackstower::app
