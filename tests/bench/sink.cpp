#include "sink.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <unordered_map>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "httptext.h"
#include "options.h"
#include "tls.h"

namespace clackstower::bench {

namespace {

struct Guest
{
    Connection ssl;
    std::string in;
    std::string out;
    bool ready = false;
    bool leaving = false;
};

class Sink
{
public:
    explicit Sink(const Options& options);
    int run();

private:
    void accept();
    bool serve(Guest& guest);
    bool answerCommands();

    Context m_context = serverContext();
    bool m_close; ///< one request for each connection
    std::string m_answer;
    int m_port;
    int m_listener;
    int m_poll;
    std::unordered_map<int, Guest> m_guests;
    long m_requests = 0;
    long m_handshakes = 0;
    long m_resumed = 0;
};

Sink::Sink(const Options& options)
    : m_close(options.has("close"))
    , m_answer(m_close ? "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                       : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    , m_port(options.whole("port", 0))
    , m_listener(listenOn(options.text("host", "127.0.0.1"), m_port))
    , m_poll(epoll_create1(EPOLL_CLOEXEC))
{
    for (const int fd : {m_listener, STDIN_FILENO}) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        epoll_ctl(m_poll, EPOLL_CTL_ADD, fd, &event);
    }
}

void Sink::accept()
{
    for (int fd; (fd = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        Guest& guest = m_guests[fd];
        guest.ssl.reset(SSL_new(m_context.get()));
        SSL_set_fd(guest.ssl.get(), fd);
        SSL_set_accept_state(guest.ssl.get());
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT | EPOLLET;
        event.data.fd = fd;
        epoll_ctl(m_poll, EPOLL_CTL_ADD, fd, &event);
    }
}

/// False when the guest is to be let go.
bool Sink::serve(Guest& guest)
{
    if (!guest.ready) {
        const Step step = handshake(guest.ssl.get());
        if (step != Step::Done)
            return step == Step::Wait;
        guest.ready = true;
        ++m_handshakes;
        m_resumed += SSL_session_reused(guest.ssl.get());
    }
    const Step read = readAll(guest.ssl.get(), guest.in);
    size_t done = 0;
    while (const auto request = completeMessage(std::string_view(guest.in).substr(done))) {
        done += request->bytes;
        ++m_requests;
        guest.out += m_answer;
        guest.leaving = m_close;
    }
    guest.in.erase(0, done);
    const Step written = writeAll(guest.ssl.get(), guest.out);
    if (read == Step::Ended || written == Step::Ended)
        return false;
    if (guest.leaving && guest.out.empty()) {
        SSL_shutdown(guest.ssl.get());
        return false;
    }
    return true;
}

bool Sink::answerCommands()
{
    std::array<char, 4096> words; // NOLINT: filled by read
    const auto count = read(STDIN_FILENO, words.data(), words.size());
    for (ssize_t i = 0; i < count; ++i) {
        if (words[static_cast<size_t>(i)] == '\n') {
            std::printf(
                "{\"requests\":%ld,\"handshakes\":%ld,\"resumed\":%ld}\n", m_requests, m_handshakes, m_resumed);
            std::fflush(stdout);
        }
    }
    return count > 0;
}

int Sink::run()
{
    if (m_listener < 0) {
        std::fputs("error: the port cannot be listened on\n", stderr);
        return 1;
    }
    std::printf("{\"port\":%d}\n", m_port);
    std::fflush(stdout);
    std::array<epoll_event, 256> events; // NOLINT: filled by epoll_wait
    for (;;) {
        const int count = epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int fd = events[static_cast<size_t>(i)].data.fd;
            if (fd == m_listener) {
                accept();
            } else if (fd == STDIN_FILENO) {
                if (!answerCommands())
                    return 0;
            } else if (const auto guest = m_guests.find(fd); guest != m_guests.end() && !serve(guest->second)) {
                SSL_set_shutdown(guest->second.ssl.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
                m_guests.erase(guest);
                close(fd);
            }
        }
    }
}

} // namespace

int sink(const Options& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    return Sink(options).run();
}

} // namespace clackstower::bench
