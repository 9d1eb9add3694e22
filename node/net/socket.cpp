#include "node/net/socket.h"

#include <QString>

#include <cstring>
#include <utility>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace clackstower::net {

namespace {

#ifdef _WIN32
using Native = SOCKET;
using Length = int;
using Count = int;

constexpr int sendFlags = 0;

int lastError()
{
    return WSAGetLastError();
}

bool wouldBlock(int error)
{
    return error == WSAEWOULDBLOCK || error == WSAEINPROGRESS;
}

bool interrupted(int)
{
    return false;
}

bool outOfHandles(int error)
{
    return error == WSAEMFILE || error == WSAENOBUFS;
}

bool makeNonblocking(Native native)
{
    u_long yes = 1;
    return ioctlsocket(native, FIONBIO, &yes) == 0;
}

void closeNative(Native native)
{
    closesocket(native);
}

constexpr int errorInUse = WSAEADDRINUSE;
constexpr int errorDenied = WSAEACCES;
constexpr int errorNotHere = WSAEADDRNOTAVAIL;
constexpr int finishedSending = SD_SEND;

struct Library
{
    Library()
    {
        WSADATA data;
        WSAStartup(MAKEWORD(2, 2), &data);
    }
};

void startLibrary()
{
    static const Library library;
}
#else
using Native = int;
using Length = socklen_t;
using Count = size_t;

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0;
#endif

int lastError()
{
    return errno;
}

bool wouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINPROGRESS;
}

bool interrupted(int error)
{
    return error == EINTR;
}

bool outOfHandles(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

bool makeNonblocking(Native native)
{
    return fcntl(native, F_SETFL, O_NONBLOCK) == 0 && fcntl(native, F_SETFD, FD_CLOEXEC) == 0;
}

void closeNative(Native native)
{
    ::close(native);
}

constexpr int errorInUse = EADDRINUSE;
constexpr int errorDenied = EACCES;
constexpr int errorNotHere = EADDRNOTAVAIL;
constexpr int finishedSending = SHUT_WR;

void startLibrary() {}
#endif

Native native(Socket::Handle handle)
{
    return static_cast<Native>(handle);
}

void setOption(Socket::Handle handle, int level, int name, int value)
{
    setsockopt(native(handle), level, name, reinterpret_cast<const char*>(&value), sizeof value);
}

struct SystemAddress
{
    sockaddr_storage storage{};
    Length length = sizeof(sockaddr_storage);

    SystemAddress() = default;

    SystemAddress(const base::Address& address, quint16 port)
    {
        if (address.isIpv4()) {
            sockaddr_in ipv4{};
            ipv4.sin_family = AF_INET;
            ipv4.sin_port = htons(port);
            ipv4.sin_addr.s_addr = htonl(address.ipv4());
            std::memcpy(&storage, &ipv4, sizeof ipv4);
            length = sizeof ipv4;
        } else {
            sockaddr_in6 ipv6{};
            ipv6.sin6_family = AF_INET6;
            ipv6.sin6_port = htons(port);
            std::memcpy(&ipv6.sin6_addr, address.bytes().data(), address.bytes().size());
            std::memcpy(&storage, &ipv6, sizeof ipv6);
            length = sizeof ipv6;
        }
    }

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }

    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }

    base::Address address() const
    {
        if (storage.ss_family == AF_INET) {
            sockaddr_in ipv4{};
            std::memcpy(&ipv4, &storage, sizeof ipv4);
            return base::Address::fromIpv4(ntohl(ipv4.sin_addr.s_addr));
        }
        sockaddr_in6 ipv6{};
        std::memcpy(&ipv6, &storage, sizeof ipv6);
        std::array<quint8, 16> bytes{};
        std::memcpy(bytes.data(), &ipv6.sin6_addr, bytes.size());
        return base::Address::fromIpv6(bytes);
    }

    quint16 port() const
    {
        sockaddr_in either{}; // the port stands in the same place in both families
        std::memcpy(&either, &storage, sizeof either);
        return ntohs(either.sin_port);
    }
};

base::Expected<Socket> openSocket(const base::Address& address)
{
    startLibrary();
    const Native made = ::socket(address.isIpv4() ? AF_INET : AF_INET6, SOCK_STREAM, IPPROTO_TCP);
    Socket socket{static_cast<Socket::Handle>(made)};
    if (!socket.isOpen() || !makeNonblocking(made)) {
        return base::fail("net.socket",
            "The system gives no socket (" + Socket::describe(lastError())
                + "). Close other programs or allow this one more open files (ulimit -n).");
    }
#ifdef SO_NOSIGPIPE
    setOption(socket.handle(), SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
    return socket;
}

base::Error listenError(int error, const base::Address& address, quint16 port)
{
    const QByteArray number = QByteArray::number(port);
    if (error == errorInUse)
        return {"net.portTaken",
            "Port " + number + " is taken by another program. Choose another port or end that program."};
    if (error == errorDenied)
        return {"net.portForbidden", "This user may not listen on port " + number + ". Choose a port above 1023."};
    if (error == errorNotHere)
        return {"net.addressNotHere",
            "This machine has no address " + address.toText() + " to listen on. Use 0.0.0.0 for all."};
    return {"net.listen", "Cannot listen on port " + number + ": " + Socket::describe(error) + "."};
}

} // namespace

Socket::Socket(Socket&& other) noexcept
    : m_handle(std::exchange(other.m_handle, closed))
{
}

Socket& Socket::operator=(Socket&& other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, closed);
    }
    return *this;
}

base::Expected<Socket> Socket::listen(const base::Address& address, quint16 port)
{
    auto socket = openSocket(address);
    if (!socket)
        return socket;
    const Handle handle = socket->handle();
#ifdef _WIN32
    // There SO_REUSEADDR would let anybody steal the port.
    setOption(handle, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
#else
    setOption(handle, SOL_SOCKET, SO_REUSEADDR, 1);
#endif
    if (!address.isIpv4())
        setOption(handle, IPPROTO_IPV6, IPV6_V6ONLY, address.isNull() ? 0 : 1);
    const SystemAddress system(address, port);
    if (::bind(native(handle), system.get(), system.length) != 0 || ::listen(native(handle), SOMAXCONN) != 0)
        return std::unexpected(listenError(lastError(), address, port));
    return socket;
}

base::Expected<Socket> Socket::connectTo(const base::Address& address, quint16 port)
{
    auto socket = openSocket(address);
    if (!socket)
        return socket;
    setOption(socket->handle(), IPPROTO_TCP, TCP_NODELAY, 1);
    const SystemAddress system(address, port);
    if (::connect(native(socket->handle()), system.get(), system.length) != 0) {
        const int error = lastError();
        if (!wouldBlock(error) && !interrupted(error))
            return base::fail("net.unreachable", address.toText() + " cannot be reached: " + describe(error) + ".");
    }
    return socket;
}

Socket::Accepted Socket::accept()
{
    Accepted accepted;
    SystemAddress from;
#ifdef __linux__
    const Native taken = ::accept4(native(m_handle), from.get(), &from.length, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
    const Native taken = ::accept(native(m_handle), from.get(), &from.length);
#endif
    accepted.socket = Socket(static_cast<Handle>(taken));
    if (!accepted.socket.isOpen()) {
        const int error = lastError();
        if (wouldBlock(error))
            accepted.outcome = Accepted::NothingThere;
        else
            accepted.outcome = outOfHandles(error) ? Accepted::OutOfHandles : Accepted::Gone;
        return accepted;
    }
#ifndef __linux__
    if (!makeNonblocking(taken)) {
        accepted.outcome = Accepted::Gone;
        return accepted;
    }
#ifdef SO_NOSIGPIPE
    setOption(accepted.socket.handle(), SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
#endif
    setOption(accepted.socket.handle(), IPPROTO_TCP, TCP_NODELAY, 1);
    accepted.outcome = Accepted::Connected;
    accepted.address = from.address();
    return accepted;
}

Transfer Socket::receive(char* buffer, qsizetype size)
{
    for (;;) {
        const auto got = ::recv(native(m_handle), buffer, static_cast<Count>(size), 0);
        if (got > 0)
            return {Transfer::Moved, static_cast<qsizetype>(got)};
        if (got == 0)
            return {Transfer::Ended};
        const int error = lastError();
        if (!interrupted(error))
            return {wouldBlock(error) ? Transfer::WouldBlock : Transfer::Broken};
    }
}

Transfer Socket::send(const char* bytes, qsizetype size)
{
    for (;;) {
        const auto sent = ::send(native(m_handle), bytes, static_cast<Count>(size), sendFlags);
        if (sent >= 0)
            return {Transfer::Moved, static_cast<qsizetype>(sent)};
        const int error = lastError();
        if (!interrupted(error))
            return {wouldBlock(error) ? Transfer::WouldBlock : Transfer::Broken};
    }
}

void Socket::finishSending()
{
    ::shutdown(native(m_handle), finishedSending);
}

void Socket::close()
{
    if (isOpen())
        closeNative(native(std::exchange(m_handle, closed)));
}

void Socket::reset()
{
    if (!isOpen())
        return;
    const linger atOnce{1, 0};
    setsockopt(native(m_handle), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&atOnce), sizeof atOnce);
    close();
}

quint16 Socket::localPort() const
{
    SystemAddress system;
    if (::getsockname(native(m_handle), system.get(), &system.length) != 0)
        return 0;
    return system.port();
}

int Socket::takeError()
{
    int error = 0;
    Length length = sizeof error;
    if (::getsockopt(native(m_handle), SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &length) != 0)
        return lastError();
    return error;
}

QByteArray Socket::describe(int error)
{
    return qt_error_string(error).toUtf8().toLower();
}

} // namespace clackstower::net
