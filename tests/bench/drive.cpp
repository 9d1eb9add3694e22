#include "drive.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <vector>

#include <sys/epoll.h>
#include <unistd.h>

#include "httptext.h"
#include "options.h"
#include "process.h"
#include "tls.h"

namespace clackstower::bench {

namespace {

struct Counts
{
    long answered = 0;
    long refused = 0; ///< answered with anything but 200
    long errors = 0;
    long handshakes = 0;
    long offered = 0; ///< connections that offered a session
    long resumed = 0;
};

struct Link
{
    int fd = -1;
    Connection ssl;
    std::string out;
    std::string in;
    bool ready = false;
    bool offered = false;
};

class Driver
{
public:
    explicit Driver(const Options& options);
    int run();

private:
    void open(size_t index);
    void shut(Link& link);
    void go(size_t index);
    bool converse(Link& link);
    void ask(Link& link);
    void print(double seconds, double serverCpu, double ownCpu) const;
    static int keepSession(SSL* ssl, SSL_SESSION* session);

    std::string m_host;
    int m_port;
    int m_sources;
    bool m_newEach;
    bool m_resume;
    double m_seconds;
    double m_warmup;
    long m_limit;
    std::vector<int> m_pids;
    std::string m_head;
    std::string m_front;
    std::string m_back;
    long m_number = static_cast<long>(monotonicSeconds() * 1e6); ///< runs do not repeat each other's messages
    long m_toSend;
    Context m_context;
    Session m_session;
    Counts m_counts;
    std::vector<Link> m_links;
    int m_poll;
};

constexpr int digits = 12; // of the number that makes each message another one

Driver::Driver(const Options& options)
    : m_host(options.text("host", "127.0.0.1"))
    , m_port(options.whole("port", 0))
    , m_sources(options.whole("sources", 1))
    , m_newEach(options.text("mode", "keepalive") != "keepalive")
    , m_resume(options.text("mode") == "resumed")
    , m_seconds(options.number("seconds", 2))
    , m_warmup(options.number("warmup", 0.5))
    , m_limit(static_cast<long>(options.number("count", 0)))
    , m_pids(parsePids(options.text("pid")))
    , m_toSend(m_limit)
    , m_context(clientContext(options.has("tls12")))
    , m_links(static_cast<size_t>(options.whole("connections", 16)))
    , m_poll(epoll_create1(EPOLL_CLOEXEC))
{
    m_front = "{\"message\":\"";
    m_back = "\",\"type\":\"message\",\"sender\":{\"hostname\":\"127.0.0.1\",\"port\":"
        + options.text("sender-port", "9001") + "}}";
    const auto envelope = m_front.size() + m_back.size();
    // --bytes is the whole body; --message-bytes the JSON string alone, with its quotes.
    const auto body = options.has("message-bytes")
        ? envelope - 2 + static_cast<size_t>(options.whole("message-bytes", 200))
        : static_cast<size_t>(options.whole("bytes", 200));
    const auto filling = body > envelope + digits ? body - envelope - digits : 0;
    m_back.insert(0, filling, 'x');
    m_head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(m_front.size() + digits + m_back.size()) + "\r\n"
        + (m_newEach ? "Connection: close\r\n" : "") + "\r\n";
    SSL_CTX_set_app_data(m_context.get(), this);
    SSL_CTX_sess_set_new_cb(m_context.get(), keepSession);
}

int Driver::keepSession(SSL* ssl, SSL_SESSION* session)
{
    auto* self = static_cast<Driver*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    self->m_session.reset(session);
    return 1; // the session is ours now
}

void Driver::open(size_t index)
{
    Link& link = m_links[index];
    std::string from;
    if (m_sources > 1) {
        const auto n = index % static_cast<size_t>(m_sources);
        from = "127.1." + std::to_string(n / 250) + "." + std::to_string(1 + n % 250);
    }
    link.fd = openSocket(m_host, m_port, from);
    if (link.fd < 0) {
        ++m_counts.errors;
        return;
    }
    link.ssl.reset(SSL_new(m_context.get()));
    SSL_set_fd(link.ssl.get(), link.fd);
    SSL_set_connect_state(link.ssl.get());
    link.offered = m_resume && m_session;
    if (link.offered)
        SSL_set_session(link.ssl.get(), m_session.get());
    link.ready = false;
    link.in.clear();
    link.out.clear();
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.u64 = index;
    epoll_ctl(m_poll, EPOLL_CTL_ADD, link.fd, &event);
}

void Driver::shut(Link& link)
{
    SSL_shutdown(link.ssl.get());
    // Without both flags OpenSSL would take the session for a broken one.
    SSL_set_shutdown(link.ssl.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link.ssl.reset();
    close(link.fd);
    link.fd = -1;
}

void Driver::ask(Link& link)
{
    std::array<char, digits> number{};
    long rest = ++m_number;
    for (auto digit = number.rbegin(); digit != number.rend(); ++digit, rest /= 10)
        *digit = static_cast<char>('0' + rest % 10);
    link.out.reserve(m_head.size() + m_front.size() + digits + m_back.size());
    link.out.assign(m_head).append(m_front).append(number.data(), number.size()).append(m_back);
}

/// One connection as far as it can go now; false when it is over.
bool Driver::converse(Link& link)
{
    if (!link.ready) {
        const Step step = handshake(link.ssl.get());
        if (step != Step::Done) {
            m_counts.errors += step == Step::Ended;
            return step == Step::Wait;
        }
        link.ready = true;
        ++m_counts.handshakes;
        m_counts.offered += link.offered;
        m_counts.resumed += SSL_session_reused(link.ssl.get());
        ask(link);
    }
    for (;;) {
        if (writeAll(link.ssl.get(), link.out) == Step::Ended) {
            ++m_counts.errors;
            return false;
        }
        const Step read = readAll(link.ssl.get(), link.in);
        const auto answer = completeMessage(link.in);
        if (!answer) {
            m_counts.errors += read == Step::Ended;
            return read == Step::Wait;
        }
        link.in.erase(0, answer->bytes);
        ++m_counts.answered;
        m_counts.refused += answer->status != 200;
        if (m_limit > 0 && --m_toSend <= 0)
            return false;
        if (m_newEach || answer->close || read == Step::Ended)
            return false;
        ask(link);
    }
}

void Driver::go(size_t index)
{
    Link& link = m_links[index];
    if (link.fd < 0 || converse(link))
        return;
    shut(link);
    if (m_limit == 0 || m_toSend > 0)
        open(index);
}

void Driver::print(double seconds, double serverCpu, double ownCpu) const
{
    const double answered = static_cast<double>(m_counts.answered);
    std::printf("{\"requests\":%ld,\"seconds\":%.3f,\"perSecond\":%.1f,\"serverMicros\":%.2f,\"ownMicros\":%.2f,"
                "\"refused\":%ld,\"errors\":%ld,\"handshakes\":%ld,\"offered\":%ld,\"resumed\":%ld}\n",
        m_counts.answered, seconds, answered / seconds, serverCpu / answered * 1e6, ownCpu / answered * 1e6,
        m_counts.refused, m_counts.errors, m_counts.handshakes, m_counts.offered, m_counts.resumed);
}

int Driver::run()
{
    for (size_t i = 0; i < m_links.size(); ++i)
        open(i);
    const std::vector<int> self = {getpid()};
    double begun = monotonicSeconds();
    double serverCpu = cpuSeconds(m_pids);
    double ownCpu = cpuSeconds(self);
    bool warm = m_warmup <= 0;
    std::array<epoll_event, 256> events; // NOLINT: filled by epoll_wait
    for (;;) {
        const int count = epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), 20);
        for (int i = 0; i < count; ++i)
            go(static_cast<size_t>(events[static_cast<size_t>(i)].data.u64));
        const double now = monotonicSeconds();
        if (!warm && now - begun > m_warmup) {
            warm = true;
            begun = now;
            serverCpu = cpuSeconds(m_pids);
            ownCpu = cpuSeconds(self);
            m_counts = {};
        }
        // A refusing server must not make this a busy loop without end.
        if ((warm && now - begun >= m_seconds) || (m_limit > 0 && m_toSend <= 0) || m_counts.errors > 100000)
            break;
    }
    print(monotonicSeconds() - begun, cpuSeconds(m_pids) - serverCpu, cpuSeconds(self) - ownCpu);
    return m_counts.answered > 0 ? 0 : 1;
}

} // namespace

int drive(const Options& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    return Driver(options).run();
}

} // namespace clackstower::bench
