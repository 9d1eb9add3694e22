#pragma once

#include "node/base/address.h"
#include "node/base/error.h"

#include <QtGlobal>

namespace clackstower::net {

/// What came of one attempt to move bytes through a nonblocking socket.
struct Transfer
{
    enum Outcome {
        Moved,
        WouldBlock,
        Ended, ///< the other side will send no more
        Broken,
    };

    Outcome outcome = Moved;
    qsizetype bytes = 0;
};

/// A nonblocking TCP socket that closes itself. It is no QObject: whoever owns it listens through a
/// QSocketNotifier on handle(). Everything that differs between systems stays in socket.cpp.
class Socket
{
public:
    using Handle = qintptr;

    struct Accepted;

    Socket() = default;

    explicit Socket(Handle handle)
        : m_handle(handle)
    {
    }

    ~Socket() { close(); }

    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// Port 0 asks the system for a free one; localPort() tells which.
    static base::Expected<Socket> listen(const base::Address& address, quint16 port);

    /// Begins to connect. The socket becomes writable when that has ended; takeError() tells how.
    static base::Expected<Socket> connectTo(const base::Address& address, quint16 port);

    Accepted accept();
    Transfer receive(char* buffer, qsizetype size);
    Transfer send(const char* bytes, qsizetype size);

    /// Says that nothing more will be sent, without giving up what is still to be read.
    void finishSending();
    void close();

    /// Closes at once and tells the other side so, without the wait that costs the system a port.
    void reset();

    bool isOpen() const { return m_handle != closed; }

    Handle handle() const { return m_handle; }

    quint16 localPort() const;

    /// The error that waits on the socket, 0 for none; reading it clears it.
    int takeError();

    /// A system error as people say it: "connection refused".
    static QByteArray describe(int error);

private:
    static constexpr Handle closed = -1;

    Handle m_handle = closed;
};

struct Socket::Accepted
{
    enum Outcome {
        Connected,
        NothingThere,
        Gone,         ///< that one broke before it was taken; the next may be well
        OutOfHandles, ///< the process or the system has no more: trying at once again is of no use
    };

    Outcome outcome = NothingThere;
    Socket socket;
    base::Address address;
};

} // namespace clackstower::net
