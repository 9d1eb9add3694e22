#pragma once

#include <QByteArray>

#include <vector>

namespace clackstower::lab {

/// What must never happen and did. The first few are kept in words, the rest are counted.
class Findings
{
public:
    void add(QByteArray sentence)
    {
        constexpr size_t most = 16;
        ++m_count;
        if (m_sentences.size() < most)
            m_sentences.push_back(std::move(sentence));
    }

    quint64 count() const { return m_count; }
    const std::vector<QByteArray>& sentences() const { return m_sentences; }

private:
    quint64 m_count = 0;
    std::vector<QByteArray> m_sentences;
};

} // namespace clackstower::lab
