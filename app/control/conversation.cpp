#include "app/control/conversation.h"

#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

namespace clackstower::app::control {

namespace {

using namespace std::chrono_literals;

/// How long somebody may be connected without having asked anything.
constexpr auto patience = 10s;

/// A stream is not written faster than the caller reads.
constexpr qint64 mostUnsent = 256 * 1024;

/// The reply that a command holds; it may outlive the conversation.
class SocketReply final : public ctl::Reply
{
public:
    SocketReply(Conversation* conversation, std::shared_ptr<const std::atomic<bool>> isHere)
        : m_conversation(conversation)
        , m_isHere(std::move(isHere))
    {
    }

    void answer(const QByteArray& document) override { finish({Frame::Document, document}); }

    void fail(const base::Error& error) override { finish({Frame::Failure, error.sentence}); }

    void stream(std::unique_ptr<ctl::Stream> stream) override
    {
        if (m_conversation)
            m_conversation->stream(std::move(stream));
    }

    bool isWanted() const override { return *m_isHere; }

    void whenGone(const std::function<void()>& work) override
    {
        if (m_conversation)
            QObject::connect(m_conversation, &Conversation::ended, m_conversation, work);
    }

private:
    void finish(const Frame& frame)
    {
        if (m_conversation)
            m_conversation->finish(frame);
    }

    QPointer<Conversation> m_conversation;
    std::shared_ptr<const std::atomic<bool>> m_isHere;
};

} // namespace

Conversation::Conversation(
    QLocalSocket* socket, tower::Tower& tower, const ctl::CommandTable& table, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_tower(tower)
    , m_table(table)
{
    m_socket->setParent(this);
    connect(m_socket, &QLocalSocket::readyRead, this, &Conversation::read);
    connect(m_socket, &QLocalSocket::bytesWritten, this, &Conversation::pump);
    connect(m_socket, &QLocalSocket::disconnected, this, [this] {
        m_stream.reset();
        *m_isHere = false;
        Q_EMIT ended();
        deleteLater();
    });
    QTimer::singleShot(patience, this, [this] {
        if (!m_asked)
            m_socket->abort();
    });
    schedulePump(); // what came before the signals were connected
}

Conversation::~Conversation()
{
    *m_isHere = false;
}

void Conversation::read()
{
    if (m_asked) {
        m_socket->readAll(); // one question a connection; the rest is not kept
        return;
    }
    const qsizetype searched = m_request.size();
    m_request += m_socket->readAll();
    const qsizetype end = m_request.indexOf('\n', searched);
    if (end < 0 && m_request.size() <= largestRequest)
        return;
    m_asked = true;
    const QByteArray line = std::exchange(m_request, {}).first(std::max<qsizetype>(end, 0));
    if (end < 0 || end > largestRequest)
        finish({Frame::Misuse, "the request is too large; a message may have 32 MiB"});
    else
        run(line);
}

void Conversation::run(const QByteArray& line)
{
    const auto request = decodeRequest(line);
    const auto found = request ? m_table.find(request->words) : std::unexpected(request.error());
    const auto arguments = found ? found->command->parse(found->rest) : std::unexpected(found.error());
    if (!arguments) {
        finish({Frame::Misuse, arguments.error().sentence});
        return;
    }
    found->command->handler(m_tower, {*arguments, request->input}, std::make_shared<SocketReply>(this, m_isHere));
}

void Conversation::finish(const Frame& frame)
{
    if (std::exchange(m_finished, true))
        return;
    m_stream.reset();
    m_socket->write(encodeFrame(frame));
    if (frame.kind == Frame::Document)
        m_socket->write(encodeFrame({Frame::Done, {}}));
    m_socket->flush(); // the tower may be about to end, and its loop with it
    m_socket->disconnectFromServer();
}

void Conversation::stream(std::unique_ptr<ctl::Stream> stream)
{
    m_stream = std::move(stream);
    m_stream->wake = [this] { schedulePump(); };
    schedulePump();
}

void Conversation::close()
{
    if (m_stream)
        pump();
    finish(m_stream ? Frame{Frame::Done, {}} : Frame{Frame::Failure, "the tower has ended"});
}

void Conversation::schedulePump()
{
    if (std::exchange(m_pumpScheduled, true))
        return;
    const auto work = [this] {
        m_pumpScheduled = false;
        if (!m_asked)
            read();
        pump();
    };
    QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
}

void Conversation::pump()
{
    while (m_stream && m_socket->bytesToWrite() < mostUnsent) {
        const std::optional<QByteArray> line = m_stream->next();
        if (line)
            m_socket->write(encodeFrame({m_stream->givesLines() ? Frame::Line : Frame::Piece, *line}));
        if (m_stream->ended())
            finish({Frame::Done, {}});
        else if (!line)
            return;
    }
}

} // namespace clackstower::app::control
