#pragma once

#include "node/archive/record.h"

#include <QString>

#include <span>

namespace clackstower::archive {

/// A file that batches of records are written to. Belongs to one thread.
class Sink
{
public:
    virtual ~Sink() = default;

    virtual const QString& path() const = 0;

    /// Makes the file where it is missing.
    virtual base::Expected<void> open() = 0;
    virtual void close() = 0;
    virtual bool isOpen() const = 0;

    /// Whether the file hangs together. Reads all of it.
    virtual base::Expected<void> check() = 0;

    /// All of them or, on a failure, none.
    virtual base::Expected<WriteReport> write(std::span<const Record> records) = 0;

    /// Takes over what can be read of a damaged file of its kind. Gives how many messages.
    virtual base::Expected<qint64> rescue(const QString& damagedPath) = 0;
};

} // namespace clackstower::archive
