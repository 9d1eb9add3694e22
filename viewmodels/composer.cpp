#include "viewmodels/composer.h"

#include "node/base/json.h"
#include "node/base/jsonwriter.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/wording.h"

namespace clackstower::viewmodels {

namespace {

QString faultSentence(base::json::Fault fault)
{
    switch (fault) {
    case base::json::Fault::None: return {};
    //: what is wrong with the JSON that was typed
    case base::json::Fault::Truncated: return Composer::tr("The JSON is not complete yet");
    //: what is wrong with the JSON that was typed
    case base::json::Fault::TooDeep: return Composer::tr("The JSON is nested too deep");
    //: what is wrong with the JSON that was typed
    default: return Composer::tr("This is not valid JSON");
    }
}

} // namespace

void Composer::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    m_link->ask(
        this,
        [](tower::Tower& tower) {
            const auto line = tower.clacks();
            return line ? clacks::encodeMessage("", (*line)->core().config().self, nullptr).size() : qsizetype(64);
        },
        [this](qsizetype envelope) {
            m_envelope = envelope;
            Q_EMIT changed();
        });
    Q_EMIT linkChanged();
}

void Composer::setText(const QString& text)
{
    if (std::exchange(m_text, text) != text)
        check();
}

void Composer::setJson(bool json)
{
    if (std::exchange(m_json, json) != json)
        check();
}

void Composer::check()
{
    const QByteArray typed = m_text.toUtf8();
    m_fault.clear();
    m_faultPosition = -1;
    m_bytes.clear();
    if (!m_json) {
        if (!m_text.isEmpty())
            m_bytes = base::jsonString(typed);
        return Q_EMIT changed();
    }
    const base::json::Scan scan = base::json::scanDocument(typed);
    if (scan.fault == base::json::Fault::None && clacks::isTruthy(scan.value))
        m_bytes = scan.value.text.toByteArray();
    else if (scan.fault == base::json::Fault::None)
        //: null, false, zero and "" are not messages
        m_fault = tr("Every tower drops an empty value such as null, false or 0");
    else if (!m_text.trimmed().isEmpty())
        m_fault = faultSentence(scan.fault);
    if (scan.fault != base::json::Fault::None && !m_fault.isEmpty())
        m_faultPosition = int(QString::fromUtf8(typed.left(scan.consumed)).size());
    Q_EMIT changed();
}

QString Composer::sizeText() const
{
    //: the size of a message with its envelope, and the size that original towers read whole
    return tr("%1 of %2")
        .arg(Wording::bytes(m_bytes.size() + m_envelope), Wording::bytes(clacks::originalsReadBytes));
}

qreal Composer::fill() const
{
    return qreal(m_bytes.size() + m_envelope) / qreal(clacks::originalsReadBytes);
}

void Composer::enqueue()
{
    if (!isValid())
        return;
    m_link->ask(
        this,
        [bytes = m_bytes](tower::Tower& tower) {
            const auto line = tower.clacks();
            return line ? (*line)->enqueue(bytes)
                        : base::Expected<traffic::MessageId>(std::unexpected(line.error()));
        },
        [this](const base::Expected<traffic::MessageId>& id) {
            if (!id)
                return Q_EMIT refused(QString::fromUtf8(id.error().sentence));
            setText({});
            Q_EMIT enqueued();
        });
}

} // namespace clackstower::viewmodels
