#pragma once

#include "node/base/json.h"

namespace clackstower::base::json {

/// Walks through a JSON text from left to right, one pass, for whoever knows what should stand there: nothing is
/// looked at twice and nothing is collected. Every byte that was passed has been checked.
///
/// After enterObject() call nextMember(), after enterArray() nextElement(), until they say no; what stands there
/// must be taken each time, by value() or by entering it. From the first fault on everything says no.
class Reader
{
public:
    explicit Reader(QByteArrayView text, Limits limits = {});

    /// What comes next; Null at the end and after a fault.
    Type type();

    bool enterObject() { return enter('{'); }
    bool enterArray() { return enter('['); }

    /// The key as written, without quotes and with its escapes.
    bool nextMember(QByteArrayView& key);
    bool nextElement() { return next(']'); }

    /// Takes the whole value that stands here.
    Slice value();

    /// True when the value is over and nothing but blanks follows.
    bool finish();

    /// What has not been looked at yet. Who knows the exact text that a writer puts here may look at it himself,
    /// and say how many bytes made up one whole, good value.
    QByteArrayView rest() const { return {m_at, m_end}; }
    void passed(qsizetype bytes)
    {
        m_at += bytes;
        m_isFirst = false;
    }

    Fault fault() const { return m_fault; }
    qsizetype consumed() const { return m_at - m_begin; }

private:
    /// Text without escapes, in ASCII: what names mostly are. Takes nothing when it is anything else.
    bool plainText(QByteArrayView& inner);

    bool enter(char bracket);
    bool next(char bracket);
    void skipBlanks()
    {
        while (m_at != m_end && *m_at <= ' ' && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    bool fail(Fault fault);

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    int m_depthLeft;
    bool m_isFirst = true; ///< nothing stands yet in the innermost list
    Fault m_fault = Fault::None;
};

} // namespace clackstower::base::json
