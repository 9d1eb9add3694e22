#include "viewmodels/filtertext.h"

#include <QTest>

using clackstower::viewmodels::FilterText;

/// A filter while it is being written.
class TestFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultHasItsPlace();
    void placesCountAsTextDoes();
    void piecesAreTold();
    void whatCouldComeNext();
    void aCandidateReplacesTheWordAtTheCursor();
};

void TestFilterText::aFaultHasItsPlace()
{
    FilterText filter;
    QVERIFY(filter.isValid());
    filter.setText(QStringLiteral("size > 4k and sise < 2"));
    QVERIFY(!filter.isValid());
    QCOMPARE(filter.faultStart(), 14);
    QCOMPARE(filter.faultLength(), 4);
    QCOMPARE(filter.faultColumn(), 15);
    QVERIFY(filter.fault().contains(QStringLiteral("size"))); // says what may have been meant
    filter.setText(QStringLiteral("size > 4k and size < 8k"));
    QVERIFY(filter.isValid());
    QCOMPARE(filter.faultLength(), 0);
}

void TestFilterText::placesCountAsTextDoes()
{
    FilterText filter;
    filter.setText(QStringLiteral("text contains \"Grüße \U0001F56F\" and sise < 2")); // a candle is two of QString
    QCOMPARE(filter.text().mid(filter.faultStart(), filter.faultLength()), QStringLiteral("sise"));
}

void TestFilterText::piecesAreTold()
{
    using Kind = FilterText::Piece::Kind;
    FilterText filter;
    filter.setText(QStringLiteral("not topic ~ \"ä*\""));
    QList<Kind> kinds;
    for (const FilterText::Piece& piece : filter.pieces()) {
        if (piece.length > 0)
            kinds << piece.kind;
    }
    QCOMPARE(kinds, QList<Kind>({Kind::Keyword, Kind::Field, Kind::Other, Kind::Value}));
}

void TestFilterText::whatCouldComeNext()
{
    FilterText filter;
    QVERIFY(!filter.candidates().contains(QStringLiteral("and")));
    filter.setText(QStringLiteral("line == "));
    filter.setCursor(8);
    QVERIFY(filter.candidates().contains(QStringLiteral("clacks")));
    filter.setText(QStringLiteral("line == clacks "));
    filter.setCursor(15);
    QVERIFY(filter.candidates().contains(QStringLiteral("and")));
}

void TestFilterText::aCandidateReplacesTheWordAtTheCursor()
{
    FilterText filter;
    filter.setText(QStringLiteral("\"ß\" and siz > 4k"));
    filter.setCursor(11);
    QCOMPARE(filter.candidates(), QStringList(QStringLiteral("size")));
    QCOMPARE(filter.text().mid(filter.candidateStart(), filter.candidateEnd() - filter.candidateStart()),
        QStringLiteral("siz"));
    QCOMPARE(filter.candidateText(0), QStringLiteral("size")); // the blank is there already
    filter.setText(QStringLiteral("siz"));
    filter.setCursor(3);
    QCOMPARE(filter.candidateText(0), QStringLiteral("size "));
}

QTEST_GUILESS_MAIN(TestFilterText)
#include "tst_filtertext.moc"
