#include "node/net/serverconnection.h"

#include <algorithm>

namespace clackstower::net {

namespace {

constexpr qsizetype receiveBytes = 64 * 1024;
constexpr qsizetype scratchBytes = 96 * 1024;

// Scratch buffers keep their memory from request to request, but not what one large answer needed.
void empty(QByteArray& scratch)
{
    if (scratch.capacity() > 2 * scratchBytes)
        scratch = QByteArray();
    scratch.reserve(scratchBytes);
    scratch.resize(0);
}

} // namespace

ServerConnection::ServerConnection(ServerCommons& commons, Socket socket, const base::Address& via)
    : m_commons(commons)
    , m_socket(std::move(socket))
    , m_via(via)
    , m_readable(notifier(QSocketNotifier::Read))
    , m_tls(commons.tls)
    , m_reader(commons.limits.request, commons.judge)
{
}

ServerConnection::~ServerConnection()
{
    // A notifier may be deleted while it speaks only by the event loop, and must be off before its socket
    // closes.
    for (auto* notifier : {&m_readable, &m_writable}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
}

ServerConnection::Notifier ServerConnection::notifier(QSocketNotifier::Type type)
{
    auto made = std::make_unique<QSocketNotifier>(m_socket.handle(), type);
    QObject::connect(made.get(), &QSocketNotifier::activated, made.get(), [this] { m_commons.wake(*this); });
    return made;
}

ServerConnection::Phase ServerConnection::phase() const
{
    if (!m_unsent.isEmpty())
        return Phase::Drain;
    if (m_linger)
        return Phase::Linger;
    if (m_tls.state() == TlsSession::State::Handshaking)
        return Phase::Handshake;
    switch (m_reader.state()) {
    case RequestReader::State::Header: return Phase::Header;
    case RequestReader::State::Body: return Phase::Body;
    default: return m_answered == 0 ? Phase::Header : Phase::Idle;
    }
}

void ServerConnection::listen()
{
    const bool waitsToWrite = !m_unsent.isEmpty();
    // Who does not take our answers is not asked for more questions.
    m_readable->setEnabled(!waitsToWrite && !hasBacklog());
    if (m_writable)
        m_writable->setEnabled(waitsToWrite);
}

void ServerConnection::stopListening()
{
    m_readable->setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
}

void ServerConnection::work()
{
    if (!m_unsent.isEmpty()) {
        flush();
        return;
    }
    if (m_linger) {
        discard();
        return;
    }
    if (m_backlog.isEmpty()) {
        read();
        return;
    }
    const QByteArray backlog = std::exchange(m_backlog, {});
    QByteArrayView plaintext = backlog;
    empty(m_commons.outgoing);
    serve(plaintext);
    if (!plaintext.isEmpty() && !m_ending)
        m_backlog = plaintext.toByteArray();
    transmit();
}

void ServerConnection::read()
{
    QByteArray& received = m_commons.received;
    received.resize(receiveBytes);
    const Transfer got = m_socket.receive(received.data(), received.size());
    if (got.outcome == Transfer::Moved) {
        m_commons.counters.bytesIn += static_cast<quint64>(got.bytes);
        m_commons.turn.bytes -= got.bytes;
        decrypt(QByteArrayView(received.constData(), got.bytes));
    } else if (got.outcome != Transfer::WouldBlock) {
        if (m_tls.state() == TlsSession::State::Handshaking)
            ++m_commons.counters.handshakeFailures;
        m_gone = true;
    }
}

void ServerConnection::decrypt(QByteArrayView ciphertext)
{
    QByteArray& plaintext = m_commons.plaintext;
    empty(plaintext);
    empty(m_commons.outgoing);
    const bool handshaking = m_tls.state() == TlsSession::State::Handshaking;
    const TlsSession::State state = m_tls.feed(ciphertext, plaintext, m_commons.outgoing);
    if (handshaking) {
        --m_commons.turn.handshakes;
        if (state == TlsSession::State::Open || state == TlsSession::State::Closed) {
            ++m_commons.counters.handshakes;
            m_commons.counters.resumed += m_tls.resumed() ? 1u : 0u;
        } else if (state == TlsSession::State::Failed) {
            ++m_commons.counters.handshakeFailures;
        }
    }
    m_taken += static_cast<quint64>(plaintext.size());
    QByteArrayView rest = plaintext;
    if (state != TlsSession::State::Failed && !rest.isEmpty())
        serve(rest);
    if (state == TlsSession::State::Failed || state == TlsSession::State::Closed)
        m_ending = true;
    else if (!rest.isEmpty() && !m_ending)
        m_backlog = rest.toByteArray();
    transmit();
}

void ServerConnection::serve(QByteArrayView& plaintext)
{
    empty(m_commons.answers);
    int served = 0;
    while (!plaintext.isEmpty() && !m_ending && served < m_commons.limits.requestsPerConnection) {
        const RequestReader::State state = m_reader.feed(plaintext);
        if (state == RequestReader::State::Complete) {
            handle();
            ++served;
        } else if (state == RequestReader::State::Refused) {
            ++(m_reader.refusal() == 413 ? m_commons.counters.tooLarge : m_commons.counters.badRequests);
            answer({m_reader.refusal(), true});
            end(true);
        } else if (m_reader.takeContinue()) {
            m_commons.answers.append("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }
    sendAnswers();
}

void ServerConnection::handle()
{
    static const QByteArray root = QByteArrayLiteral("/");
    HttpRequest& request = m_commons.request;
    request.method = QByteArray::fromRawData(m_reader.method().data(), m_reader.method().size());
    request.target
        = m_reader.target() == root ? root : QByteArray(m_reader.target().constData(), m_reader.target().size());
    request.body = std::move(m_reader.body());
    request.via = m_via;
    const bool keepAlive = m_reader.keepAlive();
    m_commons.counters.salvaged += m_reader.salvaged() ? 1u : 0u;
    ++m_commons.counters.requests;
    --m_commons.turn.requests;
    HttpAnswer told = m_commons.handler ? m_commons.handler(request) : HttpAnswer{503, true};
    request.body = QByteArray();
    m_reader.next();
    told.close = told.close || !keepAlive;
    answer(told);
    if (told.close)
        end(false);
}

void ServerConnection::answer(HttpAnswer answer)
{
    const auto idle = std::chrono::floor<std::chrono::seconds>(m_commons.limits.idle);
    appendAnswer(m_commons.answers, answer, static_cast<int>(idle.count()));
    ++m_answered;
}

void ServerConnection::sendAnswers()
{
    if (!m_commons.answers.isEmpty())
        m_tls.write(m_commons.answers, m_commons.outgoing);
    if (m_ending)
        m_tls.closeNotify(m_commons.outgoing);
}

void ServerConnection::end(bool linger)
{
    m_ending = true;
    m_linger = linger;
    m_backlog = QByteArray();
    m_reader.body() = QByteArray();
}

void ServerConnection::giveUp(int status)
{
    empty(m_commons.answers);
    empty(m_commons.outgoing);
    answer({status, true});
    end(true);
    sendAnswers();
    transmit();
}

void ServerConnection::sayGoodbye()
{
    if (m_unsent.isEmpty() && m_tls.state() == TlsSession::State::Open) {
        empty(m_commons.outgoing);
        m_tls.closeNotify(m_commons.outgoing);
        m_socket.send(m_commons.outgoing.constData(), m_commons.outgoing.size());
    }
    m_gone = true;
}

void ServerConnection::transmit()
{
    const QByteArray& outgoing = m_commons.outgoing;
    qsizetype sent = 0;
    while (sent < outgoing.size()) {
        const Transfer moved = m_socket.send(outgoing.constData() + sent, outgoing.size() - sent);
        if (moved.outcome != Transfer::Moved) {
            m_gone = moved.outcome != Transfer::WouldBlock;
            break;
        }
        sent += moved.bytes;
    }
    m_commons.counters.bytesOut += static_cast<quint64>(sent);
    if (m_gone)
        return;
    if (sent < outgoing.size()) {
        m_unsent = outgoing.sliced(sent);
        if (!m_writable)
            m_writable = notifier(QSocketNotifier::Write);
    } else if (m_linger) {
        m_socket.finishSending();
    } else if (m_ending) {
        m_gone = true;
    }
}

void ServerConnection::flush()
{
    const Transfer moved = m_socket.send(m_unsent.constData(), m_unsent.size());
    if (moved.outcome == Transfer::WouldBlock)
        return;
    if (moved.outcome != Transfer::Moved) {
        m_gone = true;
        return;
    }
    m_commons.counters.bytesOut += static_cast<quint64>(moved.bytes);
    m_unsent = m_unsent.sliced(moved.bytes);
    if (!m_unsent.isEmpty())
        return;
    m_unsent = QByteArray();
    if (m_linger)
        m_socket.finishSending();
    else if (m_ending)
        m_gone = true;
}

void ServerConnection::discard()
{
    QByteArray& received = m_commons.received;
    received.resize(receiveBytes);
    const Transfer got = m_socket.receive(received.data(), received.size());
    if (got.outcome == Transfer::Moved) {
        m_commons.counters.bytesIn += static_cast<quint64>(got.bytes);
        m_commons.turn.bytes -= got.bytes;
    } else if (got.outcome != Transfer::WouldBlock) {
        m_gone = true;
    }
}

} // namespace clackstower::net
