#pragma once

#include "node/base/error.h"

#include <QString>

#include <memory>

class QLockFile;

namespace clackstower::app {

/// The folder with everything that a tower keeps. Whoever holds one is the only program at work there.
class DataDir
{
public:
    /// Where it is unless the user says otherwise: the XDG folders, or %LOCALAPPDATA% on Windows.
    static QString defaultPath();

    /// Makes the folder where it is missing, for its owner only, and locks it.
    static base::Expected<DataDir> open(const QString& path);

    DataDir(DataDir&&) noexcept;
    DataDir& operator=(DataDir&&) noexcept;
    ~DataDir();

    const QString& path() const { return m_path; }
    QString file(const QString& name) const { return m_path + QLatin1Char('/') + name; }

private:
    DataDir(QString path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace clackstower::app
