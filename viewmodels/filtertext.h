#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include <vector>

namespace clackstower::viewmodels {

/// A filter while it is being written: what is wrong with it and where, what its pieces are, and what could stand
/// at the cursor. Places count as QString does.
class FilterText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(int faultColumn READ faultColumn NOTIFY changed)
    Q_PROPERTY(int faultStart READ faultStart NOTIFY changed)
    Q_PROPERTY(int faultLength READ faultLength NOTIFY changed)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(QStringList candidates READ candidates NOTIFY candidatesChanged)
    Q_PROPERTY(int candidateStart READ candidateStart NOTIFY candidatesChanged)
    Q_PROPERTY(int candidateEnd READ candidateEnd NOTIFY candidatesChanged)

public:
    struct Piece
    {
        enum class Kind {
            Other,
            Field,
            Keyword,
            Value
        };

        int start = 0;
        int length = 0;
        Kind kind = Kind::Other;

        bool operator==(const Piece&) const = default;
    };

    using QObject::QObject;

    QString text() const { return m_text; }
    void setText(const QString& text);

    bool isValid() const { return m_fault.isEmpty(); }
    QString fault() const { return m_fault; }
    int faultColumn() const { return m_faultColumn; } ///< in characters, from 1
    int faultStart() const { return m_faultStart; }
    int faultLength() const { return m_faultLength; }
    const std::vector<Piece>& pieces() const { return m_pieces; }

    int cursor() const { return m_cursor; }
    void setCursor(int cursor);

    /// What could stand at the cursor, the likely ones first.
    QStringList candidates() const { return m_candidates; }

    /// What a candidate would replace, and how it is written there.
    int candidateStart() const { return m_candidateStart; }
    int candidateEnd() const { return m_candidateEnd; }
    Q_INVOKABLE QString candidateText(int candidate) const;

Q_SIGNALS:
    void changed();
    void cursorChanged();
    void candidatesChanged();

private:
    void lookForCandidates();

    QString m_text;
    QString m_fault;
    int m_faultColumn = 0;
    int m_faultStart = 0;
    int m_faultLength = 0;
    std::vector<Piece> m_pieces;
    int m_cursor = 0;
    QStringList m_candidates;
    int m_candidateStart = 0;
    int m_candidateEnd = 0;
};

} // namespace clackstower::viewmodels
