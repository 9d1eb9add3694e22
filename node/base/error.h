#pragma once

#include <QByteArray>

#include <expected>

namespace clackstower::base {

/// A failure that the caller can act on: a code for programs, a sentence for people.
struct Error
{
    QByteArray code;
    QByteArray sentence;

    bool operator==(const Error&) const = default;
};

template <typename T>
using Expected = std::expected<T, Error>;

inline std::unexpected<Error> fail(QByteArray code, QByteArray sentence)
{
    return std::unexpected(Error{std::move(code), std::move(sentence)});
}

} // namespace clackstower::base
