#include "node/net/clientconnection.h"

#include "node/net/http.h"

#include <algorithm>

namespace clackstower::net {

namespace {

constexpr qsizetype receiveBytes = 16 * 1024;
constexpr base::Duration closingMargin = std::chrono::seconds(1);

QByteArray milliseconds(base::Duration span)
{
    return QByteArray::number(base::millis(span)) + " ms";
}

} // namespace

ClientConnection::ClientConnection(
    ClientCommons& commons, const base::Endpoint& target, std::vector<base::Address> addresses)
    : m_commons(commons)
    , m_target(target)
    , m_addresses(std::move(addresses))
    , m_host(target.toText())
{
    ++m_commons.counters.open;
}

ClientConnection::~ClientConnection()
{
    dropNotifiers();
    --m_commons.counters.open;
}

ClientConnection::Notifier ClientConnection::notifier(QSocketNotifier::Type type)
{
    auto made = std::make_unique<QSocketNotifier>(m_socket.handle(), type);
    QObject::connect(made.get(), &QSocketNotifier::activated, made.get(), [this] { m_commons.wake(*this); });
    return made;
}

void ClientConnection::dropNotifiers()
{
    // They may be the ones that speak right now, so the event loop deletes them.
    for (auto* one : {&m_readable, &m_writable}) {
        if (*one) {
            (*one)->setEnabled(false);
            one->release()->deleteLater();
        }
    }
}

void ClientConnection::carry(PostId post, const QByteArray& body)
{
    m_post = post;
    m_hasPost = true;
    m_body = body;
    if (m_state == State::Idle) {
        ++m_commons.counters.reused;
        sendRequest();
    } else {
        connectNext();
    }
}

void ClientConnection::connectNext()
{
    m_state = State::Connecting;
    m_since = m_commons.clock.now();
    ++m_commons.counters.connects;
    auto begun = Socket::connectTo(remote(), m_target.port);
    if (!begun) {
        nextAddress(begun.error().sentence);
        return;
    }
    m_socket = std::move(*begun);
    m_writable = notifier(QSocketNotifier::Write);
}

void ClientConnection::nextAddress(const QByteArray& why)
{
    dropNotifiers();
    m_socket.close();
    if (m_tried + 1 < m_addresses.size()) {
        ++m_tried;
        connectNext();
    } else {
        finish(PostResult::Unreachable, why);
    }
}

void ClientConnection::connected()
{
    if (const int error = m_socket.takeError()) {
        nextAddress(m_host + " cannot be reached: " + Socket::describe(error) + '.');
        return;
    }
    m_writable->setEnabled(false);
    m_readable = notifier(QSocketNotifier::Read);
    m_state = State::Handshaking;
    m_since = m_commons.clock.now();
    m_tls = std::make_unique<TlsSession>(m_commons.tls, m_target.hostname, m_host);
    m_commons.outgoing.resize(0);
    m_tls->start(m_commons.outgoing);
    transmit();
}

void ClientConnection::work()
{
    if (m_state == State::Gone)
        return;
    if (m_state == State::Connecting) {
        connected();
        return;
    }
    if (!m_unsent.isEmpty())
        flush();
    if (m_state != State::Gone)
        read();
}

void ClientConnection::read()
{
    QByteArray& received = m_commons.received;
    received.resize(receiveBytes);
    const Transfer got = m_socket.receive(received.data(), received.size());
    if (got.outcome == Transfer::Moved) {
        m_commons.counters.bytesIn += static_cast<quint64>(got.bytes);
        decrypt(QByteArrayView(received.constData(), got.bytes));
    } else if (got.outcome != Transfer::WouldBlock) {
        ended();
    }
}

void ClientConnection::decrypt(QByteArrayView ciphertext)
{
    m_commons.plaintext.resize(0);
    m_commons.outgoing.resize(0);
    const TlsSession::State state = m_tls->feed(ciphertext, m_commons.plaintext, m_commons.outgoing);
    if (!m_commons.outgoing.isEmpty())
        transmit();
    if (state == TlsSession::State::Failed) {
        finish(PostResult::TlsFailed, m_host + ": " + m_tls->error().sentence);
        return;
    }
    if (m_state == State::Handshaking && m_tls->state() == TlsSession::State::Open)
        opened();
    if (!m_commons.plaintext.isEmpty())
        readAnswer(m_commons.plaintext);
    if (state == TlsSession::State::Closed && m_state != State::Gone)
        ended();
}

void ClientConnection::opened()
{
    ++m_commons.counters.handshakes;
    m_commons.counters.resumed += m_tls->resumed() ? 1u : 0u;
    m_fingerprint = m_tls->peerFingerprint();
    if (m_commons.pinCheck && !m_commons.pinCheck(m_target, m_fingerprint)) {
        finish(PostResult::IdentityChanged,
            m_host + " shows another key than before (" + m_fingerprint.left(16)
                + "...). If its owner changed it, accept the new key; else somebody else answers there.");
        return;
    }
    sendRequest();
}

void ClientConnection::sendRequest()
{
    m_state = State::Busy;
    m_since = m_commons.clock.now();
    ++m_carried;
    QByteArray& head = m_commons.received; // not in use while we send
    QByteArray& outgoing = m_commons.outgoing;
    head.resize(0);
    outgoing.resize(0);
    appendPostHead(head, m_host, m_body.size());
    // Originals put a comma wherever a body is cut by the end of a record, so no record may end within one
    // that could be whole.
    const bool fitsWithHead = head.size() + m_body.size() <= TlsSession::maxRecord;
    const bool fitsAlone = m_body.size() <= TlsSession::maxRecord;
    bool written = true;
    if (!fitsWithHead && fitsAlone)
        written = m_tls->write(head, outgoing) && m_tls->write(m_body, outgoing);
    else
        written = m_tls->write(head.append(m_body), outgoing);
    if (head.capacity() > 4 * receiveBytes)
        head = QByteArray();
    if (!written) {
        finish(PostResult::TlsFailed, m_host + ": " + m_tls->error().sentence);
        return;
    }
    transmit();
    if (outgoing.capacity() > 4 * receiveBytes)
        outgoing = QByteArray();
}

void ClientConnection::readAnswer(QByteArrayView plaintext)
{
    if (m_state != State::Busy) { // nobody asked
        if (m_state != State::Gone)
            close();
        return;
    }
    const ResponseReader::State state = m_reader.feed(plaintext);
    if (state == ResponseReader::State::Bad)
        finish(PostResult::BadAnswer, m_host + " does not answer in HTTP. It may be another kind of server.");
    else if (state == ResponseReader::State::Complete && !plaintext.isEmpty())
        finish(
            PostResult::BadAnswer, m_host + " answers more than it was asked. It may be another kind of server.");
    else if (state == ResponseReader::State::Complete)
        answered();
}

void ClientConnection::answered()
{
    finish(PostResult::Answered, {});
    m_since = m_commons.clock.now();
    base::Duration patience = m_commons.limits.idle;
    if (m_reader.idleSeconds() >= 0)
        patience = std::min(patience, std::chrono::seconds(m_reader.idleSeconds()) - closingMargin);
    m_usableUntil = m_since + patience;
    // An answer that comes before all was sent leaves the rest of the body in the way of the next post.
    const bool keep = m_reader.keepAlive() && patience > base::Duration::zero() && m_unsent.isEmpty();
    m_reader.next();
    if (!keep)
        close();
}

void ClientConnection::ended()
{
    if (m_state == State::Busy) {
        const bool nothingCame = m_reader.state() == ResponseReader::State::Between;
        if (nothingCame && m_carried > 1) {
            m_retry = true;
            m_hasPost = false;
            close();
        } else if (!nothingCame && m_reader.end() == ResponseReader::State::Complete) {
            answered();
            close();
        } else {
            finish(PostResult::BadAnswer, m_host + " hung up without an answer.");
        }
    } else if (m_state == State::Handshaking) {
        finish(
            PostResult::TlsFailed, m_host + " hung up during the TLS handshake. It may be no tower, or too busy.");
    } else {
        close();
    }
}

void ClientConnection::transmit()
{
    const QByteArray& outgoing = m_commons.outgoing;
    if (!m_unsent.isEmpty()) {
        m_unsent.append(outgoing);
        return;
    }
    qsizetype sent = 0;
    while (sent < outgoing.size()) {
        const Transfer moved = m_socket.send(outgoing.constData() + sent, outgoing.size() - sent);
        if (moved.outcome == Transfer::Moved) {
            sent += moved.bytes;
        } else if (moved.outcome == Transfer::WouldBlock) {
            m_unsent = outgoing.sliced(sent);
            m_writable->setEnabled(true);
            break;
        } else {
            // What it had to say before it broke is read first; the end follows from there.
            break;
        }
    }
    m_commons.counters.bytesOut += static_cast<quint64>(sent);
}

void ClientConnection::flush()
{
    const Transfer moved = m_socket.send(m_unsent.constData(), m_unsent.size());
    if (moved.outcome == Transfer::WouldBlock)
        return;
    if (moved.outcome == Transfer::Moved) {
        m_commons.counters.bytesOut += static_cast<quint64>(moved.bytes);
        m_unsent = m_unsent.sliced(moved.bytes);
    } else {
        m_unsent = QByteArray();
    }
    if (m_unsent.isEmpty())
        m_writable->setEnabled(false);
}

void ClientConnection::tick(base::Instant now)
{
    if (m_state == State::Idle && now >= m_usableUntil) {
        close();
    } else if (m_state == State::Connecting && now - m_since >= m_commons.limits.connect) {
        nextAddress(m_host + " did not answer within " + milliseconds(m_commons.limits.connect) + '.');
    } else if (m_state == State::Handshaking && now - m_since >= m_commons.limits.connect) {
        finish(PostResult::TlsFailed,
            m_host + " accepted the connection, but no TLS handshake came about within "
                + milliseconds(m_commons.limits.connect) + '.');
    }
}

void ClientConnection::close()
{
    if (m_state == State::Gone)
        return;
    if (m_tls && m_unsent.isEmpty() && m_tls->state() == TlsSession::State::Open) {
        m_commons.outgoing.resize(0);
        m_tls->closeNotify(m_commons.outgoing);
        m_socket.send(m_commons.outgoing.constData(), m_commons.outgoing.size());
    }
    m_state = State::Gone;
    dropNotifiers();
    m_socket.close();
}

std::optional<PostResult> ClientConnection::takeResult()
{
    return std::exchange(m_result, std::nullopt);
}

void ClientConnection::finish(PostResult::Outcome outcome, const QByteArray& sentence)
{
    m_body = QByteArray();
    if (std::exchange(m_hasPost, false)) {
        PostResult& result = m_result.emplace();
        result.outcome = outcome;
        result.sentence = sentence;
        result.remote = remote();
        result.fingerprint = m_fingerprint;
        if (outcome == PostResult::Answered) {
            result.status = m_reader.status();
            result.copes = m_reader.copes();
        }
    }
    if (outcome == PostResult::Answered)
        m_state = State::Idle;
    else
        close();
}

} // namespace clackstower::net
