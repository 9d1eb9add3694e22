#pragma once

#include <QByteArray>

namespace clackstower::rules {

/// A text that is looked for in other texts; ASCII letters match in both cases.
class Needle
{
public:
    Needle() = default;
    explicit Needle(QByteArrayView text);

    bool isIn(QByteArrayView text) const;

private:
    QByteArray m_text;      // in lower case
    qsizetype m_rarest = 0; // the byte of it that is the least likely to stand in a text
    char m_other = '\0';    // its other case
};

bool equalIgnoringCase(QByteArrayView a, QByteArrayView lowerCase);

} // namespace clackstower::rules
